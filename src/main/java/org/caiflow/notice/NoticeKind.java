package org.caiflow.notice;

import java.util.Locale;

/** Kinds of notices (公告类型); the template is {@code templates/notice/<lower-case-with-hyphens>.ftlh}. */
public enum NoticeKind {
    /** 招标公告 */ TENDER("ZB"),
    /** 废标公告 */ FAILURE("FB"),
    /** 中标结果公告 */ RESULT("JG"),
    /** 合同公告 */ CONTRACT("HT"),
    /** 验收结果公告 */ ACCEPTANCE("YS");

    private final String prefix;

    NoticeKind(String prefix) {
        this.prefix = prefix;
    }

    /** First letters of the number, such as {@code ZB} in {@code ZB-2026-000001}. */
    public String prefix() {
        return prefix;
    }

    /** Name of the template below {@code templates/notice/}, without ending. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
