package org.caiflow.notice;

/** A side as notices name it. @param contact name of the person to ask; null when only the phone is given */
public record NoticeParty(String name, String address, String contact, String phone) {
}
