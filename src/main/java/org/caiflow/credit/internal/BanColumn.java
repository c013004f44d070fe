package org.caiflow.credit.internal;

import org.caiflow.archive.TableFile.Column;

import java.util.Arrays;
import java.util.List;

/** Columns of a table of records; each holds one field of a record. */
enum BanColumn {

    CODE("统一社会信用代码", "creditCode", true), NAME("名称", "name", true), LIST("名单", "list", true), AUTHORITY("认定机关", "authority", true),
    REASON("事由", "reason", true), ARTICLE("依据", "article", true), PAPER_NO("文书文号", "paperNo", true), SCOPE("适用区划", "scope", false),
    FROM("起始日期", "from", true), TO("截止日期", "to", false);

    final String title;
    final String field;
    final boolean needed;

    BanColumn(String title, String field, boolean needed) {
        this.title = title;
        this.field = field;
        this.needed = needed;
    }

    static List<Column> all() {
        return Arrays.stream(values()).map(column -> new Column(column.title, column.needed)).toList();
    }

    static String titleOf(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst().orElse(CODE).title;
    }
}
