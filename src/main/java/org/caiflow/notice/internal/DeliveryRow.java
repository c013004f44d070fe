package org.caiflow.notice.internal;

import org.caiflow.notice.Notices;

/** A row of {@code delivery}; mutable, because the database makes the id. */
class DeliveryRow {

    Long id;
    Long caseId;
    String recipient;
    String recipientName;
    String subject;
    String body;
    String messageId;
    String state;
    int tries;
    String error;
    long queuedAt;
    Long sentAt;
    boolean sealed;
    int revision;

    Notices.Delivery view() {
        return new Notices.Delivery(id, recipient, subject, state, tries, error, sentAt);
    }
}
