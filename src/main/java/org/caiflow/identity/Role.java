package org.caiflow.identity;

/** What a person may do for an organisation (岗位). A role is always held in one organisation. */
public enum Role {
    /** 采购人经办 */
    PURCHASER_HANDLER(Party.PURCHASER),
    /** 采购人审批 */
    PURCHASER_APPROVER(Party.PURCHASER),
    /** 采购人财务 */
    PURCHASER_FINANCE(Party.PURCHASER),
    /** 代理机构项目负责人 */
    AGENCY_MANAGER(Party.AGENCY),
    /** 代理机构复核 */
    AGENCY_REVIEWER(Party.AGENCY),
    /** 供应商经办 */
    SUPPLIER_AGENT(Party.SUPPLIER),
    /** 评审专家; works under seat ids, never under a name */
    EXPERT(Party.POOL),
    /** 财政监管 */
    SUPERVISOR(Party.SUPERVISION),
    /** 平台管理员: people, rules, calendar, incidents; sees no bid and no expert's name beside a case */
    ADMINISTRATOR(Party.PLATFORM),
    /** 审计 */
    AUDITOR(Party.SUPERVISION);

    private final Party party;

    Role(Party party) {
        this.party = party;
    }

    public Party party() {
        return party;
    }

    /** Whether it seals or opens bids, and so may hold a key for its organisation. */
    public boolean holdsKey() {
        return switch (this) {
            case SUPPLIER_AGENT, AGENCY_MANAGER, AGENCY_REVIEWER, PURCHASER_HANDLER, PURCHASER_APPROVER, SUPERVISOR -> true;
            case PURCHASER_FINANCE, EXPERT, ADMINISTRATOR, AUDITOR -> false;
        };
    }
}
