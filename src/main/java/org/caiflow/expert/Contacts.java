package org.caiflow.expert;

import java.time.Instant;
import java.util.List;
import org.caiflow.identity.Actor;

/** How drawn experts are reached (通知专家): each call with time, answer and proof; answering by a one-time code; a clerk's telephone. */
public interface Contacts {

    enum Channel { MAIL, SMS, VOICE, PHONE }

    /** Every call of a seat, oldest first, for the staff of its case. Refused (unknown) for others. */
    List<Contact> of(Actor staff, String seat);

    /**
     * The number to telephone, once: it is shown to the agency or supervision, and that it was is recorded. Refused when it was shown before, or nothing is to be
     * answered.
     */
    String number(Actor clerk, String seat);

    /** What a clerk was told on the telephone. @param answered null when nobody answered; @param note what was said; needed */
    void telephoned(Actor clerk, String seat, Boolean accepts, String note);

    /** What a one-time code opens; refused (unknown) when it is none, was used, or its time is over. Names no project. */
    Invitation invitation(String code);

    /** Once. */
    void answer(String code, boolean accepts, String remark);

    /** @param by clerk; null for the platform; @param state of the message: WAITING, SENT, DELIVERED, FAILED; null on the telephone; @param proof what proves it */
    record Contact(Channel channel, Instant at, String by, String state, Instant stateAt, String proof, String answer, String note) {
    }

    record Invitation(Instant evaluationAt, String place, Instant answerBy) {
    }
}
