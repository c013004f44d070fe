package org.caiflow.expert.internal;

import java.util.Arrays;

/** Columns of a pool that is taken over. */
enum PoolColumn {

    LOGIN("登录名", true), NAME("姓名", true), EMAIL("邮箱", true), MOBILE("手机", false), REGION("区划代码", true), BIRTH("出生日期", true),
    EDUCATION("学历学位", false), TITLE("职称", true), LEVEL("职称级别", true), FIELD_SINCE("从业起始日期", true), EMPLOYER("工作单位", true),
    EMPLOYER_CODE("单位信用代码", false), POSITION("职务", false), SPECIALTIES("评审专业", true), VALID_FROM("入库日期", false),
    VALID_TO("有效期止", false), BANK("开户银行", false), ACCOUNT("收款账号", false), TIES("任职与控股", false), KIN("亲属关系", false);

    final String title;
    final boolean needed;

    PoolColumn(String title, boolean needed) {
        this.title = title;
        this.needed = needed;
    }

    static PoolColumn titled(String title) {
        return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst().orElse(null);
    }
}
