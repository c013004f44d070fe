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

    /** @param dissent needed when the member does not agree (财政部令第87号第六十一条) */
    void sign(Actor by, String seat, long packageId, boolean agrees, String dissent);

    /** Renders and files the report; the package is evaluated. @return SHA-256 */
    String render(long packageId);

    /** The agency hands the report to the purchaser, whose days to decide begin (财政部令第87号第六十八条). */
    void deliver(Actor by, long packageId, String remark);

    /** Everything in the report; refused before the ranking is computed. */
    Report report(long packageId);

    /** @param base lowest evaluation price (评标基准价); @param decimals of the scores, as the document says */
    record Report(String caseNo, String caseName, int packageNo, String packageName, String purchaser, String agency,
                  Instant computedAt, Money base, BigDecimal priceWeight, int decimals, List<Criterion> criteria,
                  List<Review> reviews, List<Line> lines, List<Member> members) {
    }

    /** @param reason null when it passed both reviews */
    record Review(String supplier, Money price, String reason) {
    }

    /** @param formula the price score in numbers; @param percent policy deduction; @param tied whether a lot ordered equals */
    record Line(int rank, long bidId, String supplier, Money price, BigDecimal percent, Money evaluationPrice, String formula,
                BigDecimal priceScore, BigDecimal otherScore, BigDecimal total, boolean tied) {
    }

    /** One seat with its sheet. @param agrees null until signed; @param dissent null when it agrees */
    record Member(String label, List<Sheet> sheets, Boolean agrees, String dissent) {
    }

    /** @param points in the order of the criteria */
    record Sheet(String supplier, List<BigDecimal> points, BigDecimal sum) {
    }
}
