package org.caiflow.supervision;

import org.caiflow.identity.Actor;
import org.caiflow.supervision.Suspicion.Weight;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be explained (疑点), for the committee that judges it and the supervision. Never a verdict. Until the award nobody else learns that there
 * is a question, but for one that the committee puts to the bidder: purchaser and agency see that one.
 */
public interface Questions {

    /** @throws org.caiflow.kernel.Refused (unknown) for whoever may not see any */
    Sheet sheet(Actor actor, String caseNo, long packageId);

    /** How many of the package wait for an answer; empty for those who may not know, and before the bids have been compared. */
    OptionalInt waiting(Actor actor, long caseId, long packageId);

    /**
     * A member of the committee answers; later answers stand beside earlier ones. A bidder that is to be asked is asked by the chair, with these words.
     * Refused without words, and with {@code ASK_BIDDER} once the chair has put its questions.
     */
    void answer(Actor member, long questionId, Answer answer, String words);

    /** Supervision writes a remark. Refused without words. */
    void note(Actor supervisor, long questionId, String words);

    /** Of all cases that the actor supervises, those with most to explain first. @param after {@code next} of the page before; null for the first */
    Page list(Actor supervisor, Filter filter, String after, int limit);

    /** How many of them wait for an answer. */
    int count(Actor supervisor);

    /** 评标委员会的处理 */
    enum Answer {
        /** 已有合理解释 */ EXPLAINED,
        /** 要求投标人澄清 */ ASK_BIDDER,
        /** 提交符合性审查认定 */ JUDGED
    }

    enum State { OPEN, ANSWERED }

    enum Side { COMMITTEE, SUPERVISION, STAFF }

    /** @param all whether these are all questions, or only what the committee puts to a bidder; @param run null until the bids have been compared */
    record Sheet(long caseId, String caseNo, String caseName, long packageId, int packageNo, String packageName, Side side, boolean all, Run run,
                 List<Question> questions) {
    }

    /** @param common how many traces were passed over because a third of the field has them; @param remarks what could not be read or compared */
    record Run(int bidders, int files, int common, Instant endedAt, List<Remark> remarks) {
    }

    /**
     * @param supplier null when it concerns all
     * @param key      message key below {@code page.screen.remark.}
     * @param what     a file or a screen
     */
    record Remark(String supplier, String key, String what) {
    }

    record Question(long id, Suspicion kind, Weight weight, State state, Instant openedAt, List<Bidder> bidders, Evidence evidence, Rate rate,
                    List<Entry> entries) {
    }

    record Bidder(long bidId, long supplier, String name) {
    }

    /** @param answer null for a remark of supervision */
    record Entry(String label, Answer answer, String words, Instant at) {
    }

    /** @param state null for all, as are the others */
    record Filter(State state, Suspicion kind, Weight weight, String region) {
    }

    /** @param next null on the last page */
    record Page(List<Line> lines, String next) {
    }

    record Line(Question question, String caseNo, String caseName, long packageId, int packageNo, String packageName, String region) {
    }
}
