package org.caiflow.plan.internal;

import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;

record BudgetLineRow(long id, String no, long purchaser, int fiscalYear, String name, long amountFen, long reservedFen) {

    Money left() {
        return new Money(amountFen - reservedFen);
    }

    Plans.BudgetLine view() {
        return new Plans.BudgetLine(id, no, purchaser, fiscalYear, name, new Money(amountFen), left());
    }
}
