package org.caiflow.notice;

import java.time.LocalDate;

/**
 * Facts of the notice that a package failed (废标公告, 政府采购法第三十六条、第三十七条), rendered by {@code notice/failure.ftlh}.
 *
 * @param reason  {@code too-few-bidders}, {@code too-few-valid}, {@code no-candidate} or {@code not-signed}: message key below {@code notice.failure.reason.}
 * @param bidders how many stood when it failed
 */
public record FailureNoticeModel(NoticeProject project, NoticePackage pack, String reason, int bidders, LocalDate failedOn) {
}
