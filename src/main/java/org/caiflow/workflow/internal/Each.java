package org.caiflow.workflow.internal;

import org.caiflow.workflow.Many;
import org.caiflow.workflow.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/** The bean {@code each} of the models: {@code ${each.of(execution, 'standingPackages')}}. Public because JUEL calls it. */
@Component("each")
public class Each {

    private final ObjectProvider<Many> sources;
    private final Steps steps;

    Each(ObjectProvider<Many> sources, Steps steps) {
        this.sources = sources;
        this.steps = steps;
    }

    public List<String> of(DelegateExecution execution, String name) {
        return sources.stream().filter(many -> many.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no bean repeats a step for " + name))
                .of(steps.of(execution));
    }
}
