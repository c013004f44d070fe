package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.DecisionFacts;
import org.caiflow.workflow.Step;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/** Gives a decision its facts as transient values and hands its outcome to the module, around the evaluation by the engine. */
@Component
class DecisionListener {

    private final ObjectProvider<DecisionFacts> facts;
    private final ObjectProvider<Cases> cases;
    private final Steps steps;
    private final PlatformClock clock;

    DecisionListener(ObjectProvider<DecisionFacts> facts, ObjectProvider<Cases> cases, Steps steps, PlatformClock clock) {
        this.facts = facts;
        this.cases = cases;
        this.steps = steps;
        this.clock = clock;
    }

    void before(DelegateExecution execution) {
        inputs(execution).forEach((name, value) ->
                execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    void after(DelegateExecution execution) {
        Step step = steps.of(execution);
        var result = (DmnDecisionResult) execution.getVariableLocal("decisionResult");
        var rows = result.getResultList();
        var module = of(execution);
        execution.getVariableNamesLocal().stream().filter(name -> isTransient(execution, name)).toList()
                .forEach(execution::removeVariableLocal);
        module.decided(step, rows).forEach(execution::setVariable);
    }

    private static boolean isTransient(DelegateExecution execution, String name) {
        return execution.getVariableLocalTyped(name).isTransient();
    }

    private Map<String, Object> inputs(DelegateExecution execution) {
        Step step = steps.of(execution);
        Case register = cases.getObject().get(step.caseId());
        var inputs = new HashMap<>(of(execution).inputs(step));
        inputs.put("region", register.region());
        inputs.put("level", register.level() == null ? null : register.level().name());
        inputs.put("day", clock.today());
        return inputs;
    }

    private DecisionFacts of(DelegateExecution execution) {
        String decision = ((BusinessRuleTask) Model.element(execution)).getCamundaDecisionRef();
        return facts.stream().filter(bean -> bean.decision().equals(decision)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no bean has the facts of decision " + decision));
    }
}
