package org.caiflow.expert.internal;

import java.util.Locale;

/** Why an expert may not sit; the first one that applies is told. */
enum Bar {

    /** no longer in the pool, or the account is closed */
    LEFT_POOL,
    /** 暂停、除名 (财库〔2016〕198号) */
    BANNED,
    /** the entry is not valid on the day of the evaluation */
    EXPIRED,
    /** regulators never sit (财库〔2016〕198号第十六条) */
    REGULATOR,
    /** on the staff of the purchaser, the agency or a bidder here on the platform */
    STAFF,
    /** employed there now; of the own unit only as the purchaser's representative (财政部令第87号第四十七条) */
    EMPLOYER,
    /** employed there within the years of the law (政府采购法实施条例第九条第一项) */
    EMPLOYED,
    /** 董事 (同条第二项) */
    DIRECTOR,
    /** 监事 (同条第二项) */
    SUPERVISOR,
    /** 控股股东、实际控制人 (同条第三项) */
    HOLDER,
    /** 夫妻、直系血亲、三代以内旁系血亲、近姻亲 of its head (同条第四项) */
    KIN,
    /** 其他可能影响公平、公正 (同条第五项) */
    OTHER_TIE,
    /** said so for the time of the evaluation */
    UNAVAILABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
