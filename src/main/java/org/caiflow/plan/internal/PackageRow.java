package org.caiflow.plan.internal;

import org.caiflow.kernel.Money;
import org.caiflow.plan.Planning;
import org.caiflow.plan.Plans;

record PackageRow(long id, long caseId, int no, String name, long budgetFen, Long ceilingFen, String quantity) {

    static PackageRow of(long caseId, int no, Planning.DraftPackage draft) {
        return new PackageRow(0, caseId, no, draft.name(), draft.budget().fen(),
                draft.ceiling() == null ? null : draft.ceiling().fen(), draft.quantity());
    }

    Plans.PlannedPackage view() {
        return new Plans.PlannedPackage(id, caseId, no, name, new Money(budgetFen),
                ceilingFen == null ? null : new Money(ceilingFen), quantity);
    }
}
