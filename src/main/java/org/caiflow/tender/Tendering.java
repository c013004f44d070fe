package org.caiflow.tender;

import org.caiflow.identity.Actor;

/** The acts on a round, in the order in which the model asks for them (编制、复核、确认、制作、公告). */
public interface Tendering {

    /**
     * Opens a round for the package, or for all packages of the case that wait for one.
     *
     * @param packageId null for all
     * @return id of the round
     */
    long openRound(long caseId, Long packageId);

    /** Writes or replaces the document. Refused with every ground: weights, deposit, bid period, banned conditions. */
    void write(Actor by, Tenders.Document document);

    /**
     * A second person of the agency looks at the document before it goes to the purchaser (复核); refused to who wrote it.
     *
     * @param remark required when it is sent back
     */
    void review(Actor by, long tenderId, boolean passed, String remark);

    /** The purchaser answers for the document. The bid period is checked again, from today. @param remark required when refused */
    void confirm(Actor by, long tenderId, boolean confirmed, String remark);

    /** Makes the PDF and puts it into the case, open to all. */
    void render(long tenderId);

    /** Just before the notice: refuses a bid period that has become too short, and fixes the deadline {@code bid-deadline}. */
    void fixDeadline(long tenderId);

    /** The notice is out: from here on the tender is public. */
    void noticed(long tenderId, String noticeNo);

    /** Fewer than three stand: the package waits for the purchaser's word. @param reason as the model states it */
    void fail(long packageId, String reason);
}
