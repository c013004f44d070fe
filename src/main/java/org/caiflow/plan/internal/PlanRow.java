package org.caiflow.plan.internal;

import java.time.LocalDate;

import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Planning;
import org.caiflow.plan.Plans;

/** A plan as stored; written back as a whole, guarded by its revision. */
class PlanRow {

    long id;
    long caseId;
    long budgetLineId;
    String name;
    PlanState state;
    String category;
    long budgetFen;
    String organisationForm;
    LocalDate intentionOn;
    String intentionExemption;
    String requirement;
    boolean reserved;
    String reserveReason;
    Long draftedBy;
    Long approvedBy;
    String opinion;
    String grounds;
    String filedNo;
    Long filedAt;
    String method;
    Long thresholdFen;
    int revision;

    static PlanRow opened(long caseId, long budgetLineId, String name) {
        var row = new PlanRow();
        row.caseId = caseId;
        row.budgetLineId = budgetLineId;
        row.name = name;
        row.state = PlanState.DRAFT;
        return row;
    }

    void become(PlanState next) {
        if (!state.canBecome(next)) {
            throw Refused.conflict("plan.wrong-state", state, next);
        }
        state = next;
    }

    void take(Planning.Draft draft) {
        name = draft.name();
        category = draft.category();
        budgetFen = draft.budget().fen();
        organisationForm = draft.organisationForm();
        intentionOn = draft.intentionOn();
        intentionExemption = draft.intentionExemption();
        requirement = draft.requirement();
        reserved = draft.reservedForSmall();
        reserveReason = draft.reserveReason();
    }

    Plans.Plan view() {
        return new Plans.Plan(id, caseId, budgetLineId, category, new Money(budgetFen), organisationForm, intentionOn,
                intentionExemption, requirement, reserved, reserveReason, draftedBy, approvedBy, filedNo, filedAt,
                StoredGrounds.read(grounds), opinion, method);
    }
}
