package org.caiflow.identity;

/** The sides of a procurement (当事人); also the kind of an organisation. */
public enum Party {
    /** 采购人 */
    PURCHASER,
    /** 采购代理机构 */
    AGENCY,
    /** 供应商 */
    SUPPLIER,
    /** 评审专家库 */
    POOL,
    /** 监管部门 */
    SUPERVISION,
    /** 平台 */
    PLATFORM
}
