package org.caiflow.plan.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.plan.Planning;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Law;
import org.caiflow.rules.Parameter;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;

/** The method of a procurement by its budget (政府采购法第二十六条、第二十七条). */
@Component
class ChooseMethodFacts implements DecisionFacts {

    private final Plans plans;
    private final Planning planning;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    ChooseMethodFacts(Plans plans, Planning planning, Cases cases, Law law, PlatformClock clock) {
        this.plans = plans;
        this.planning = planning;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String decision() {
        return "ChooseMethod";
    }

    @Override
    public Map<String, Object> inputs(Step step) {
        Plans.Plan plan = plans.ofCase(step.caseId());
        return Map.of("budget", plan.budget().yuan(), "category", plan.category());
    }

    @Override
    public Map<String, Object> decided(Step step, List<Map<String, Object>> rows) {
        String method = rows.get(0).get("method").toString();
        Parameter threshold = law.require("threshold.open-tender", cases.get(step.caseId()).scope(), clock.today());
        planning.chooseMethod(step.caseId(), method, threshold);
        return Map.of("method", method);
    }
}
