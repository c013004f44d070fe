package org.caiflow.plan;

import java.time.LocalDate;
import java.util.List;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.rules.Parameter;

/** The acts on a plan, in the order in which the model asks for them (计划编制、审批、备案、确定方式、委托代理). */
public interface Planning {

    /** Writes the plan and reserves its budget under the lock of the budget line. Refused with every ground. */
    void draft(Actor by, long caseId, Draft draft);

    /** Gives the project up and its reserved budget back. */
    void withdraw(Actor by, long caseId);

    /** Four eyes (不相容岗位分离): refused for the person who drafted the plan. @param opinion required when not approved */
    void decide(Actor by, long caseId, boolean approved, String opinion);

    /** Keeps what the checks found. @return whether the plan may be filed */
    boolean checked(long caseId, List<Ground> grounds);

    /** Files the plan: number without a gap, time, receipt. @return the filing number */
    String file(long caseId);

    /** @param threshold the open-tender threshold used, in yuan */
    void chooseMethod(long caseId, String method, Parameter threshold);

    /** Refused unless the organisation is an active agency. */
    void chooseAgency(Actor by, long caseId, long agency, String remark);

    /** @param organisationForm CENTRAL_AGENCY or DECENTRAL (采购组织形式) */
    record Draft(String name, String category, Money budget, String organisationForm, LocalDate intentionOn,
                 String intentionExemption, String requirement, boolean reservedForSmall, String reserveReason,
                 List<DraftPackage> packages) {
    }

    record DraftPackage(String name, Money budget, Money ceiling, String quantity) {
    }
}
