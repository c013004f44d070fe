package org.caiflow.expert;

import org.caiflow.identity.Actor;
import org.caiflow.workflow.Case;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * The yearly appraisal of a region's experts (专家年度考核): what the platform knows of each, a score by the place's own weights, a grade by its own
 * bounds. The law has no number for any of them. A call counts in the year in which the result of its package became public, so that nothing is told
 * before. Nothing follows from a grade by itself.
 */
public interface Appraisals {

    String MODEL = "ExpertEvaluation";

    /**
     * Opens the matter. Refused with every ground: a region that the actor does not supervise, a year that is not over, a weight or bound that is left
     * empty (which is named); and for a region and year that has one already.
     */
    Case begin(Actor supervisor, String region, int year);

    /** Counts, scores and grades the whole pool, and starts the time for objections. A second time it writes the next version of everything. */
    void gather(long caseId);

    /** By its matter. */
    Appraisal ofCase(long caseId);

    /** Objections of the present run, the oldest first. */
    List<Objection> objections(long caseId);

    /**
     * Confirms, or has everything gathered again. Refused with every ground: an objection without a decision or its reason when confirmed; no remark
     * when gathered again.
     *
     * @return whether someone did not pass
     */
    boolean decide(Actor by, long caseId, boolean confirmed, List<Decision> decisions, String remark);

    /** Who did not pass, the lowest score first. */
    List<Result> failed(long caseId);

    /** What supervision does about those who did not pass. Refused for one left out. */
    void measures(Actor by, long caseId, List<Measure> measures);

    /** Of the actor's regions, newest first. */
    List<Appraisal> list(Actor supervisor);

    /** Refused (unknown) outside the actor's regions. */
    Appraisal get(Actor supervisor, long id);

    /** Latest versions, by expert. @param grade null for all; @param after expert of the last line of the page before; null for the first page */
    List<Result> results(Actor supervisor, long id, Grade grade, Long after, int limit);

    /** All appraisals of an expert with everything behind them, newest first; for the supervision of its region. */
    List<Told> of(Actor supervisor, long expertId);

    /** The same of the actor itself. */
    List<Told> own(Actor expert);

    /** Once in each run, in time. Refused without words, twice, and when the time is over. */
    void object(Actor expert, long id, String words);

    enum State { GATHERING, OPEN, CONFIRMED }

    enum Grade { EXCELLENT, GOOD, PASS, FAIL }

    /**
     * @param experts   appraised in the present run; 0 before it is gathered
     * @param grades    how many got which grade, in the order of {@link Grade}
     * @param objectBy  end of the time to object; null before it is gathered
     */
    record Appraisal(long id, long caseId, String caseNo, String region, int year, State state, int run, int experts, List<Integer> grades,
                     Instant objectBy, String startedBy, Instant startedAt, String confirmedBy, Instant confirmedAt) {

        /** Whether nobody could be graded: no call and no breach in the year. */
        public int ungraded() {
            return experts - grades.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param gone accepted and was absent or left early; @param rated sum of the grades received; @param far scores far from the committee's mean */
    record Facts(int called, int accepted, int declined, int silent, int gone, int done, int ratings, int rated, int far, int corrections, int breaches) {

        /** To two decimals; null without a rating. */
        public BigDecimal mean() {
            return ratings == 0 ? null : BigDecimal.valueOf(rated).divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP);
        }
    }

    /** @param score null when there was nothing to appraise, as is {@code grade}; @param reason why supervision changed it; null otherwise */
    record Result(long expertId, String name, String employer, int version, Facts facts, BigDecimal score, Grade grade, String reason) {
    }

    record Objection(long id, long expertId, String name, BigDecimal score, Grade grade, String words, Instant at, Boolean upheld, String answer) {
    }

    /** @param score to which an upheld objection changes it; null otherwise */
    record Decision(long objectionId, Boolean upheld, BigDecimal score, String reason) {
    }

    record Measure(long expertId, String measure) {
    }

    /**
     * One expert's result of a year.
     *
     * @param mayObject now; @param objection null when there is none; @param measure null when nothing was decided; @param earlier versions before it, the last first
     */
    record Told(Appraisal appraisal, Result result, List<Source> sources, boolean mayObject, Objection objection, String measure, List<Result> earlier) {
    }

    /** A seat behind the counts. @param what ACCEPTED, DECLINED, SILENT, REMOVED, TIED, PASSED_OVER */
    record Source(String caseNo, String caseName, String seat, String what, int far, int corrections, Integer ratings, Integer rated, boolean breach) {
    }

    /** The last confirmed grade of an entry. */
    record LastGrade(int year, Grade grade, BigDecimal score) {
    }
}
