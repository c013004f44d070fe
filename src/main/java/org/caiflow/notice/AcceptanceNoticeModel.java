package org.caiflow.notice;

import org.caiflow.kernel.Money;

import java.time.LocalDate;

/** Facts of an acceptance notice (验收结果公告, 政府采购法实施条例第四十五条), rendered by {@code notice/acceptance.ftlh}. */
public record AcceptanceNoticeModel(NoticeProject project, NoticePackage pack, String contractNo, NoticeParty supplier,
                                    Money amount, Inspection inspection) {

    /** @param conclusion in the inspectors' words; @param inspectors as they are named in the report */
    public record Inspection(LocalDate requestedOn, LocalDate inspectedOn, LocalDate acceptedOn, String conclusion,
                             String inspectors) {
    }
}
