package org.caiflow.evaluation;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.identity.Actor;
import org.caiflow.tender.Tenders.Criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Independent scoring (独立评分, 财政部令第87号第五十五条): nobody sees another's sheet before all are handed in. */
public interface Scoring {

    /** What a seat has to score; refused for others. */
    Sheet sheet(Actor by, String seat, long packageId);

    /**
     * Hands in the sheet, once. Refused with every ground: a bid or criterion left out, points below zero, above the maximum or with
     * more than two decimals, rows of unknown bids.
     */
    void submit(Actor by, String seat, long packageId, List<Points> rows);

    /** Seats whose sheet is missing. */
    List<String> toScore(long packageId);

    /** Where sheets differ on what can have one value only (财政部令第87号第六十四条): empty when all agree. */
    List<Difference> differences(long packageId);

    /** All seats while there are differences. */
    List<String> toAlign(long packageId);

    /**
     * A member looks at the differences and corrects its own points or stands by them; the sheet as it was stays beside the corrected one. Refused with every
     * ground: a cell that is no difference or left out, points out of range, no reason where points change.
     */
    void align(Actor by, String seat, long packageId, List<Points> rows, String reason);

    /** What the seat typed and saved; empty at first and after handing in. */
    Draft draft(Actor by, String seat, long packageId);

    /**
     * Saves what was typed, as it was typed, right or wrong.
     *
     * @param draft its revision as it was read; a stale one is refused (conflict): the sheet is open elsewhere
     */
    Draft save(Actor by, String seat, long packageId, Draft draft);

    record Sheet(long packageId, List<OpenedBid> bids, List<Criterion> criteria) {
    }

    /** @param points null when left empty; @param remark null when there is none */
    record Points(long bidId, int criterion, BigDecimal points, String remark) {
    }

    /** @param points by label of the seat */
    record Difference(long bidId, String supplier, Criterion criterion, Map<String, BigDecimal> points) {
    }

    /** @param typed what was typed, by {@code <bidId>-<criterion>} */
    record Draft(int revision, Map<String, String> typed) {
    }
}
