package org.caiflow.notice;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts of a result notice (中标结果公告, 财政部令第87号第六十九条), rendered by {@code notice/result.ftlh}.
 *
 * @param experts     names of the committee's members, the purchaser's representative included
 * @param fee         what the agency charges; zero when the purchaser does not pay and nothing is charged
 * @param noticeUntil last day of the notice period; the term for challenges runs from it
 * @param replaces    null unless it takes the place of a former result
 */
public record ResultNoticeModel(NoticeProject project, NoticePackage pack, Winner winner, List<Item> items,
                                List<String> experts, Fee fee, LocalDate noticeUntil, Challenge challenge, Replaces replaces) {

    /** @param score total; null when the method knows none; @param smallOrMicro whether it declared so (中小企业声明函) */
    public record Winner(String name, String address, Money amount, BigDecimal score, boolean smallOrMicro) {
    }

    /** What is bought. @param unitPrice null for services, where {@code specification} tells scope and standard */
    public record Item(String name, String specification, String quantity, Money unitPrice) {
    }

    /** @param workingDays from the end of the notice period; @param until last day; null while its year has no calendar */
    public record Challenge(int workingDays, LocalDate until) {
    }

    /** @param noticeNo of the former result; @param former who had won; @param reason why another wins */
    public record Replaces(String noticeNo, String former, String reason) {
    }

    /** @param standard by what it is charged */
    public record Fee(Money amount, String standard) {
    }
}
