package org.caiflow.notice;

import org.caiflow.kernel.Money;

import java.time.LocalDate;

/**
 * Facts of a contract notice (合同公告, 政府采购法实施条例第五十条), rendered by {@code notice/contract.ftlh}; state and business
 * secrets left out by the source.
 */
public record ContractNoticeModel(NoticeProject project, NoticePackage pack, String contractNo, NoticeParty supplier,
                                  Money amount, Terms terms, LocalDate signedOn) {

    /** @param text scope of supply as agreed; @param acceptanceDays, paymentDays calendar days */
    public record Terms(String text, LocalDate deliverBy, int acceptanceDays, int paymentDays) {
    }
}
