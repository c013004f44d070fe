package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads what a model says about the element at which an execution stands. */
final class Model {

    private static final String BODY = "#multiInstanceBody";

    private Model() {
    }

    /** Value of the element's extension property; null when it has none. */
    static String property(BaseElement element, String name) {
        if (element == null || element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst().orElse(null);
    }

    static FlowElement element(DelegateExecution execution) {
        return element(execution.getBpmnModelInstance(), execution.getCurrentActivityId());
    }

    static FlowElement element(BpmnModelInstance model, String activityId) {
        return activityId == null ? null : model.getModelElementById(activityId.replace(BODY, ""));
    }

    /** The timer event for which the execution waits: its own, or the one on the border of its activity. */
    static FlowElement timer(DelegateExecution execution) {
        FlowElement here = element(execution);
        if (!(here instanceof Activity)) {
            return here;
        }
        return execution.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(here.getId()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .findFirst().orElseThrow();
    }

    /** The step on whose border a timer sits; null for an event of its own. */
    static Activity host(FlowElement timer) {
        return timer instanceof BoundaryEvent border ? border.getAttachedTo() : null;
    }
}
