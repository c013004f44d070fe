package org.caiflow.notice;

import org.caiflow.workflow.Step;

/** A notice is out (公告已发布); told within the transaction, so that the module whose facts it shows can mark them public. */
public record NoticePublished(Notices.Notice notice, Step step) {
}
