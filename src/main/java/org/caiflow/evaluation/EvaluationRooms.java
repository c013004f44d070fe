package org.caiflow.evaluation;

import org.caiflow.identity.Actor;

import java.time.Instant;
import java.util.List;

/** The evaluation as it goes on (评审现场): who is there and what is done, never what anyone has voted or scored. */
public interface EvaluationRooms {

    /**
     * For purchaser, agency and supervision of the case and for those who sit.
     *
     * @throws org.caiflow.kernel.Refused (unknown) for everyone else, and before a committee is formed
     */
    Room room(Actor by, String caseNo, long packageId);

    enum Phase { QUALIFICATION, MEETING, REVIEW, QUESTIONS, SCORING, SIGNING, DONE }

    /**
     * @param place      null in cases from before it was kept
     * @param chair      label of its seat; null until elected
     * @param mayReplace whether the actor may take a member off, or write down that one refuses to sign
     * @param own        the actor's own seat; null when it does not sit
     * @param inquiries  asked so far
     */
    record Room(String caseNo, String caseName, int packageNo, String packageName, Phase phase, Instant evaluationAt, String place, String chair,
                boolean mayReplace, String own, List<Line> members, List<Inquiries.Inquiry> inquiries, List<Meetings.Presence> presence) {
    }

    /** @param room null until it came; @param here null until it came */
    record Line(String seat, String label, String kind, boolean chair, String room, Boolean here, boolean pledged, boolean voted, boolean judged,
                boolean scored, boolean signed) {
    }
}
