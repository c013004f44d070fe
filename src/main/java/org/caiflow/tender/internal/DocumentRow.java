package org.caiflow.tender.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders;

class DocumentRow {

    long id;
    long tenderId;
    Tenders.Method method;
    boolean uniform;
    BigDecimal priceWeight;
    Integer candidates;
    Integer tieCriterion;
    BigDecimal lowMean;
    BigDecimal lowSecond;
    BigDecimal lowCeiling;
    String qualification;
    long depositFen;
    long deadline;
    String place;
    String technical;
    int deliveryDays;
    int paymentDays;
    int decimals;
    String suites;
    int releaseMinutes;
    String attachments;
    String paper;
    long writtenBy;
    Long reviewedBy;
    Long confirmedBy;
    String remark;
    int revision;

    void take(Tenders.Document document, long author) {
        judge(document.judging());
        qualification = document.qualification();
        depositFen = document.deposit().fen();
        deadline = document.deadline().toEpochMilli();
        place = document.place();
        technical = document.technical();
        deliveryDays = document.deliveryDays();
        paymentDays = document.paymentDays();
        suites = String.join(",", document.suites());
        releaseMinutes = document.releaseMinutes();
        attachments = document.attachments().isEmpty() ? null : String.join(",", document.attachments());
        writtenBy = author;
        reviewedBy = null;
        confirmedBy = null;
        remark = null;
    }

    private void judge(Tenders.Judging judging) {
        method = judging.method();
        uniform = judging.uniform();
        priceWeight = judging.priceWeight();
        decimals = judging.decimals() == null ? 0 : judging.decimals();
        candidates = judging.candidates();
        tieCriterion = judging.tieCriterion();
        lowMean = judging.lowPrice().ofMean();
        lowSecond = judging.lowPrice().ofSecond();
        lowCeiling = judging.lowPrice().ofCeiling();
    }

    Tenders.Document view(List<CriterionRow> criteria) {
        return new Tenders.Document(tenderId, judging(criteria), qualification, new Money(depositFen),
                Instant.ofEpochMilli(deadline), place, technical, deliveryDays, paymentDays, List.of(suites.split(",")), releaseMinutes,
                attachments == null ? List.of() : List.of(attachments.split(",")), paper, remark);
    }

    private Tenders.Judging judging(List<CriterionRow> criteria) {
        boolean points = method == Tenders.Method.COMPREHENSIVE;
        var lowPrice = new Tenders.LowPrice(CriterionRow.plain(lowMean), CriterionRow.plain(lowSecond), CriterionRow.plain(lowCeiling));
        return new Tenders.Judging(method, uniform, CriterionRow.plain(priceWeight), criteria.stream().map(CriterionRow::view).toList(),
                points ? decimals : null, candidates, tieCriterion, lowPrice);
    }
}
