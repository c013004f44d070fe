package org.caiflow.evaluation;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders.Criterion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Ranking and report of the committee (评审报告). Members stand in it by the label of their seat. */
public interface Reports {

    /** Computes the ranking from all sheets (财政部令第87号第五十五条、第五十七条); refused while one is missing. */
    void rank(long packageId);

    /** The ranking for the committee that signs it and for the report. */
    List<Evaluations.Ranked> ranked(long packageId);

    /** Seats that have not signed. */
    List<String> toSign(long packageId);

    /** @param dissent needed when the member does not agree (财政部令第87号第六十一条) */
    void sign(Actor by, String seat, long packageId, boolean agrees, String dissent);

    /**
     * A member refuses to sign and gives no reason in writing: it counts as agreeing (第六十一条). By the agency that hosts the evaluation, or by supervision.
     * Refused for who has signed or does not sit, and without words.
     *
     * @param words what happened, for the report's file
     */
    void refuse(Actor by, String seat, long packageId, String words);

    /** Who does not sign and gives no reason counts as agreeing (第六十一条). */
    void markSilent(long packageId);

    /**
     * The committee evaluates again (重新评审), for one of the grounds of 第六十四条 and before the award; sheets, ranking and report so far stay beside the new
     * ones. By agency or purchaser. Refused without ground, reason, and once the award is decided.
     */
    void reEvaluate(Actor by, long packageId, AgainGround ground, String reason);

    /** Renders and files the report; the package is evaluated. @return SHA-256 */
    String render(long packageId);

    /** The agency hands the report to the purchaser, whose days to decide begin (财政部令第87号第六十八条). */
    void deliver(Actor by, long packageId, String remark);

    /** Everything in the report; refused before the ranking is computed. */
    Report report(long packageId);

    /**
     * @param base     lowest evaluation price (评标基准价)
     * @param priceWeight null when the price alone decides, as are {@code decimals} and every score; then there are no criteria and no sheets
     * @param decimals of the scores, as the document says
     * @param tieCriterion the criterion that goes before the lot between equals; null when none does
     * @param chair    label of its seat; null in a report from before chairs were elected
     * @param dissents votes of the conformity review against the majority
     */
    record Report(String caseNo, String caseName, int packageNo, String packageName, String purchaser, String agency,
                  Instant computedAt, Money base, BigDecimal priceWeight, Integer decimals, Integer tieCriterion, List<Criterion> criteria,
                  List<Review> reviews, List<Line> lines, List<Member> members, String chair, List<Inquiries.Inquiry> inquiries,
                  List<Reviews.Vote> dissents, List<Meetings.Presence> presence, List<Again> again) {

        public boolean byPoints() {
            return priceWeight != null;
        }

        /** Of a bid of the package. */
        public String supplier(long bidId) {
            return reviews.stream().filter(review -> review.bidId() == bidId).findFirst().orElseThrow().supplier();
        }
    }

    /** @param reason null when it passed both reviews */
    record Review(long bidId, String supplier, Money price, String reason) {
    }

    /** @param formula the price score in numbers; @param deductions of each policy; @param lot of one that shares its rank, else null; @param mate the better bidder of the same brand; null when there is none */
    record Line(int rank, long bidId, String supplier, Money price, List<Reviews.Deduction> deductions, Money evaluationPrice, String formula,
                BigDecimal priceScore, BigDecimal otherScore, BigDecimal total, String lot, String mate, boolean candidate) {
    }

    /** One seat with its sheet. @param agrees null until signed; @param dissent null when it agrees; @param silent counts as agreeing; @param corrections why its sheet was corrected */
    record Member(String label, List<Sheet> sheets, Boolean agrees, String dissent, boolean silent, List<String> corrections) {
    }

    record Again(int pass, AgainGround ground, String reason, Instant orderedAt) {
    }

    /** 分值汇总计算错误、分项评分超出范围、客观评审因素评分不一致、评分畸高畸低 (财政部令第87号第六十四条). */
    enum AgainGround { SUM, RANGE, OBJECTIVE, ABNORMAL }

    /** @param points in the order of the criteria */
    record Sheet(String supplier, List<BigDecimal> points, BigDecimal sum) {
    }
}
