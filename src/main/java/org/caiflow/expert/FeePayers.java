package org.caiflow.expert;

import org.caiflow.identity.Party;

/** Implemented above, where the plan is known: who pays the experts of a case (财库〔2016〕198号). */
public interface FeePayers {

    /** AGENCY where a central purchasing institution (集中采购机构) buys for the purchaser, PURCHASER in all other cases. */
    Party payer(long caseId);
}
