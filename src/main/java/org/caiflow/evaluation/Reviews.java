package org.caiflow.evaluation;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.util.List;

/** What stands before scoring: pledges, qualification (资格审查), conformity (符合性审查), policy deductions. Per round of a package. */
public interface Reviews {

    /** A member promises to keep the discipline (评审纪律承诺). */
    void pledge(Actor by, String seat, long packageId, boolean noConflict);

    /** Bids whose qualification is to be judged: all that were opened. */
    List<OpenedBid> toQualify(long packageId);

    /**
     * By purchaser or agency, never by the committee (财政部令第87号第四十四条). Refused with every ground: a bid without a verdict, a
     * failed one without a reason.
     */
    void qualify(Actor by, long packageId, List<Verdict> verdicts);

    /** Bids that passed the qualification. */
    List<OpenedBid> toConform(long packageId);

    /** One member's votes; the majority decides (财政部令第87号第五十条、第六十一条). Once per seat. */
    void vote(Actor by, String seat, long packageId, List<Verdict> verdicts);

    /** Bids that passed both reviews, by order of arrival. */
    List<OpenedBid> valid(long packageId);

    /** Bidders that count at present: those who handed in, or once the conformity is voted on, those whose bids are valid. */
    int standing(long packageId);

    /** Reserves the deduction for the bid; on the price as offered (财库〔2020〕46号第九条). */
    void adjust(long packageId, long bidId, BigDecimal percent);

    List<Adjustment> adjustments(long packageId);

    /** Why bids were turned down, for their bidders. */
    List<Rejection> rejections(long packageId);

    /** @param reason null when passed */
    record Verdict(long bidId, boolean passed, String reason) {
    }

    record Adjustment(long bidId, Money price, BigDecimal percent, Money adjusted) {
    }

    record Rejection(long bidId, String reason) {
    }
}
