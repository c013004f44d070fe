package org.caiflow.notice;

/** Kinds of notices (公告类型); the template is {@code templates/notice/<lower-case-with-hyphens>.ftlh}. */
public enum NoticeKind {
    /** 招标公告 */ TENDER,
    /** 废标公告 */ FAILURE,
    /** 中标结果公告 */ RESULT,
    /** 合同公告 */ CONTRACT,
    /** 验收结果公告 */ ACCEPTANCE
}
