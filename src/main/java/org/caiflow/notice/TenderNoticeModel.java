package org.caiflow.notice;

import org.caiflow.kernel.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts of a tender notice (招标公告, 财政部令第87号第十三条), rendered by {@code notice/tender.ftlh}.
 *
 * @param method      process id of the method, such as {@code OpenTender}
 * @param requirement what is bought, in the purchaser's words
 * @param noticeUntil last day of the notice period (公告期限)
 */
public record TenderNoticeModel(NoticeProject project, String method, String requirement, Qualification qualification,
                                List<Lot> packages, Documents documents, Opening opening, LocalDate noticeUntil) {

    /** @param reservedForSmall whether only small and medium firms may bid (专门面向中小企业) */
    public record Qualification(String text, boolean reservedForSmall) {
    }

    /**
     * @param ceiling 最高限价; null when the budget is the ceiling
     * @param deposit zero when none is asked
     */
    public record Lot(int no, String name, String quantity, Money budget, Money ceiling, Money deposit) {
    }

    /** How to get the documents. @param until last day of supply; @param price zero when free of charge */
    public record Documents(LocalDate from, LocalDate until, String where, Money price) {
    }

    /** @param deadline end of bidding and instant of opening (投标截止时间即开标时间) */
    public record Opening(Instant deadline, String place) {
    }
}
