package org.caiflow.evaluation;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.util.List;

/** What stands before scoring: qualification (资格审查), conformity (符合性审查), policy deductions. Per round of a package. */
public interface Reviews {

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

    /** Seats that have not voted yet. */
    List<String> toVote(long packageId);

    /** Each member's votes, for the chair and the report: dissent is kept (第六十一条). */
    List<Vote> votes(long packageId);

    /** The chair's seat while bids that conform have no finding; otherwise none. */
    List<String> toFind(long packageId);

    /**
     * The chair writes down what the committee holds of each bid that conforms, and what its bidder is asked. Refused with every ground: a bid left out, a
     * correction that changes nothing or has no kind, a question without words or without time to answer.
     *
     * @param minutes to answer; at least those of the law where a low price is to be explained (财库〔2026〕2号)
     */
    void find(Actor by, String seat, long packageId, List<Finding> findings, Integer minutes);

    List<Finding> findings(long packageId);

    /** Bids that passed the qualification and the majority's conformity review, by order of arrival; answers are not looked at. */
    List<OpenedBid> conforming(long packageId);

    /** Bids that passed both reviews and whose answers the committee accepted, by order of arrival. */
    List<OpenedBid> valid(long packageId);

    /**
     * Bidders that count at present: those who handed in, those who qualified, or once the conformity is voted on, those whose bids are valid; bidders of one
     * brand are one (财政部令第87号第三十一条).
     */
    int standing(long packageId);

    /** As offered, or as corrected and confirmed (财政部令第87号第五十九条). */
    Money price(OpenedBid bid);

    /** Bids whose deductions are not reserved yet. */
    List<OpenedBid> toAdjust(long packageId);

    /** Reserves the deductions for the bid, each on the price as offered (财库〔2020〕46号第九条). */
    void adjust(long packageId, long bidId, List<Deduction> deductions);

    List<Adjustment> adjustments(long packageId);

    /** Why bids were turned down, for their bidders. */
    List<Rejection> rejections(long packageId);

    /** @param reason null when passed */
    record Verdict(long bidId, boolean passed, String reason) {
    }

    record Vote(String label, Verdict verdict) {
    }

    /**
     * @param brand   of the core product (核心产品); null when the document names none
     * @param inquiry what the bidder is asked; null when nothing
     */
    record Finding(long bidId, String brand, boolean smallOrMicro, boolean consortium, boolean domestic, boolean green, Question inquiry) {
    }

    /**
     * @param correction kind of the mistake; null for a plain question
     * @param corrected  the price that follows; null for a plain question
     * @param lowPrice   whether the committee holds the price to be abnormally low
     */
    record Question(String text, Correction correction, Money corrected, boolean lowPrice) {
    }

    /** 开标一览表与投标文件不一致、大小写不一致、小数点错位、单价汇总不一致 (财政部令第87号第五十九条). */
    enum Correction { SUMMARY, WORDS, DECIMAL, UNIT }

    record Deduction(Policy policy, BigDecimal percent) {
    }

    enum Policy { SMALL, CONSORTIUM, DOMESTIC, GREEN }

    /** @param percent of all deductions together */
    record Adjustment(long bidId, Money price, List<Deduction> deductions, BigDecimal percent, Money adjusted) {
    }

    record Rejection(long bidId, String reason) {
    }
}
