package org.caiflow.tender.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.caiflow.plan.PlanFiled;
import org.caiflow.plan.Plans;

/** From the filing of the plan on, each of its packages has a state. */
@Component
class PlannedPackages {

    private final Plans plans;
    private final PackageStateMapper states;

    PlannedPackages(Plans plans, PackageStateMapper states) {
        this.plans = plans;
        this.states = states;
    }

    @EventListener
    void filed(PlanFiled event) {
        plans.packages(event.caseId()).forEach(planned -> states.insert(planned.id(), event.caseId()));
    }
}
