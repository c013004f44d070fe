package org.caiflow.plan.internal;

import org.caiflow.expert.FeePayers;
import org.caiflow.identity.Party;
import org.caiflow.plan.Plans;
import org.springframework.stereotype.Component;

@Component
class FeePayersOnPlans implements FeePayers {

    private static final String CENTRAL = "CENTRAL_AGENCY";

    private final Plans plans;

    FeePayersOnPlans(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Party payer(long caseId) {
        return CENTRAL.equals(plans.ofCase(caseId).organisationForm()) ? Party.AGENCY : Party.PURCHASER;
    }
}
