package org.caiflow.supervision;

/** What bids may have in common that has to be explained (疑点), each with the clause of 财政部令第87号第三十七条 that it touches. */
public enum Suspicion {
    /** 投标报价相同 */ SAME_PRICE("第三十七条第四项"),
    /** 报价等差或者等比 */ PRICE_STEPS("第三十七条第四项"),
    /** 报价都是最高限价的整数折扣 */ ROUND_DISCOUNTS("第三十七条第四项"),
    /** 各包报价比例不变 */ PRICE_RATIO("第三十七条第四项"),
    /** 报价离散程度偏低 */ NARROW_PRICES("第三十七条第四项"),
    /** 电子文件出处相同 */ SAME_ORIGIN("第三十七条第一项"),
    /** 相同的图片 */ SAME_PICTURE("第三十七条第四项"),
    /** 相同的错误 */ SAME_MISSPELLING("第三十七条第四项"),
    /** 招标文件以外的文字雷同 */ SHARED_TEXT("第三十七条第四项"),
    /** 联系人、电话、地址、账号等相同 */ SHARED_CONTACT("第三十七条第二项、第三项"),
    /** 经办人员在平台上同属两家 */ SHARED_PEOPLE("第三十七条第二项"),
    /** 保证金从同一账户转出 */ SAME_DEPOSIT_ACCOUNT("第三十七条第六项"),
    /** 文件中出现其他投标人 */ NAMES_ANOTHER("第三十七条第五项");

    private static final String REGULATION = "财政部令第87号";

    private final String clause;

    Suspicion(String clause) {
        this.clause = clause;
    }

    public String article() {
        return REGULATION + clause;
    }

    /** How much there is to explain; orders lists, and is no probability. */
    public enum Weight { SLIGHT, NOTABLE, HEAVY }
}
