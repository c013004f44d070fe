package org.caiflow.evaluation;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reviews, scores, ranking, report and award (评审与定标). */
public interface Evaluations {

    /** Ranking of a package, best first; refused before the gate {@code evaluated}. */
    List<Ranked> ranking(long packageId);

    Optional<Award> award(long packageId);

    /**
     * What the actor may see: purchaser, agency and supervision all of it once it is evaluated; a bidder the winner's and its own
     * line once the result is published (财政部令第87号第六十九条).
     *
     * @throws org.caiflow.kernel.Refused (unknown) for everyone else, and before
     */
    Seen seen(Actor actor, String caseNo, long packageId);

    /** @param whole whether all lines are there */
    record Seen(long caseId, boolean whole, List<Ranked> lines) {
    }

    /**
     * @param evaluationPrice after policy deductions
     * @param priceScore      to the document's decimals, as are the others; null when the price alone decides
     * @param lot             which orders equals, the lower first; null in rankings from before it was kept
     * @param mate            the better bid of the same brand; null when there is none
     * @param candidate       whether the committee recommends it
     */
    record Ranked(int rank, long bidId, long supplier, String supplierName, Money price, Money evaluationPrice,
                  BigDecimal priceScore, BigDecimal otherScore, BigDecimal total, String lot, Long mate, boolean candidate) {
    }

    /** @param byDefault the purchaser was silent and the law's default applied */
    record Award(long packageId, long bidId, long supplier, String supplierName, Money amount, LocalDate decidedOn,
                 boolean byDefault, String letterPaper) {
    }
}
