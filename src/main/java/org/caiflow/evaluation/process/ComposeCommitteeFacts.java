package org.caiflow.evaluation.process;

import org.caiflow.expert.Committees;
import org.caiflow.plan.Plans;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Here and not with the experts, because the budget is the plan's. */
@Component
class ComposeCommitteeFacts implements DecisionFacts {

    private final Committees committees;
    private final Plans plans;

    ComposeCommitteeFacts(Committees committees, Plans plans) {
        this.committees = committees;
        this.plans = plans;
    }

    @Override
    public String decision() {
        return "ComposeCommittee";
    }

    @Override
    public Map<String, Object> inputs(Step step) {
        return Map.of("budget", plans.plannedPackage(step.packageId()).budget().yuan(),
                "complex", committees.composition(step.packageId()).complex());
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        committees.compose(step.packageId(), number(rows.get(0).get("size")), number(rows.get(0).get("purchaserSeats")));
        return Map.of();
    }

    private static int number(Object output) {
        return ((Number) output).intValue();
    }
}
