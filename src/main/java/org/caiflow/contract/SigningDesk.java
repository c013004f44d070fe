package org.caiflow.contract;

import org.caiflow.workflow.Step;

import java.time.LocalDate;

/**
 * A winner that does not sign (中标人拒签或逾期未签, 政府采购法实施条例第四十九条、第七十二条). Its draft and its award end and stay on record; what becomes of its deposit and
 * whether it is punished is for others, who are told.
 */
public interface SigningDesk {

    /** The supplier refuses. Refused without a reason. */
    void refuse(Step step, String reason);

    /** The purchaser's handler records that the time passed without a signature. Refused without a reason, and while the time runs. */
    void unsigned(Step step, String reason);

    /** The handler waits longer; the contract counts as signed late. Refused with every ground: no reason, a day that is not ahead. */
    void await(Step step, LocalDate until, String reason);
}
