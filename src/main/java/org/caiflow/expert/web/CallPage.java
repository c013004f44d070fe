package org.caiflow.expert.web;

import org.caiflow.expert.Contacts.Invitation;

/** @param invitation null once it is answered; @param accepted null before */
public record CallPage(String code, Invitation invitation, Boolean accepted) {
}
