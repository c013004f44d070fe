package org.caiflow.expert.internal;

import org.caiflow.expert.Contacts.Channel;

/** @param ref of the mail or message; null on the telephone; @param answer ACCEPTED, DECLINED, NONE, or NUMBER when the number was shown; null for the platform's */
record ContactRow(long id, String seat, Channel channel, String ref, long at, String byName, String answer, String note) {
}
