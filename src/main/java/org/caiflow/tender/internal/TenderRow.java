package org.caiflow.tender.internal;

import java.time.Instant;
import java.util.List;

import org.caiflow.tender.Tenders;

class TenderRow {

    long id;
    long caseId;
    String caseNo;
    String caseName;
    String region;
    int round;
    String noticeNo;
    Long publishedAt;
    Long deadline;
    int revision;

    Tenders.Tender view(List<Long> packageIds) {
        return new Tenders.Tender(id, caseId, caseNo, caseName, region, round, packageIds, noticeNo, instant(publishedAt),
                instant(deadline));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
