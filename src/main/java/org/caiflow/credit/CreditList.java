package org.caiflow.credit;

/** Lists on which a supplier may stand (信用记录名单; 政府采购法第二十二条, 财库〔2016〕125号). */
public enum CreditList {
    /** 失信被执行人 */
    DISHONEST_DEBTOR,
    /** 重大税收违法失信主体 */
    TAX_OFFENDER,
    /** 政府采购严重违法失信行为记录名单 */
    PROCUREMENT_OFFENDER,
    /** 禁止参加政府采购活动 */
    BARRED;

    /** Whether it comes with a ban of the procurement law, which has a last day (政府采购法第七十七条). */
    public boolean isBan() {
        return this == PROCUREMENT_OFFENDER || this == BARRED;
    }
}
