package org.caiflow.plan.internal;

import java.util.EnumSet;
import java.util.Set;

/** Life of a plan (采购计划状态). */
enum PlanState {
    DRAFT, SUBMITTED, APPROVED, FILED, WITHDRAWN;

    boolean canBecome(PlanState next) {
        return after().contains(next);
    }

    private Set<PlanState> after() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(APPROVED, DRAFT);
            case APPROVED -> EnumSet.of(FILED, DRAFT);
            case FILED, WITHDRAWN -> EnumSet.noneOf(PlanState.class);
        };
    }
}
