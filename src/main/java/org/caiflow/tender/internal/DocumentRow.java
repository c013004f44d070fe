package org.caiflow.tender.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders;

class DocumentRow {

    long id;
    long tenderId;
    String method;
    BigDecimal priceWeight;
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
        method = document.method();
        priceWeight = document.priceWeight();
        qualification = document.qualification();
        depositFen = document.deposit().fen();
        deadline = document.deadline().toEpochMilli();
        place = document.place();
        technical = document.technical();
        deliveryDays = document.deliveryDays();
        paymentDays = document.paymentDays();
        decimals = document.decimals();
        suites = String.join(",", document.suites());
        releaseMinutes = document.releaseMinutes();
        attachments = document.attachments().isEmpty() ? null : String.join(",", document.attachments());
        writtenBy = author;
        reviewedBy = null;
        confirmedBy = null;
        remark = null;
    }

    Tenders.Document view(List<CriterionRow> criteria) {
        return new Tenders.Document(tenderId, method, CriterionRow.plain(priceWeight),
                criteria.stream().map(CriterionRow::view).toList(), qualification, new Money(depositFen),
                Instant.ofEpochMilli(deadline), place, technical, deliveryDays, paymentDays, decimals,
                List.of(suites.split(",")), releaseMinutes,
                attachments == null ? List.of() : List.of(attachments.split(",")), paper, remark);
    }
}
