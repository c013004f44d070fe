package org.caiflow.workflow.internal;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may come after a step, as people understand it: the next activities or ends, questions and timers passed over. */
final class FollowingSteps {

    private FollowingSteps() {
    }

    /** Without the step itself, to which a return would lead. */
    static List<FlowNode> of(BpmnModelInstance model, String elementId) {
        FlowNode start = model.getModelElementById(elementId);
        var found = new ArrayList<FlowNode>();
        collect(start, new HashSet<>(Set.of(elementId)), found);
        return found;
    }

    private static void collect(FlowNode from, Set<String> seen, List<FlowNode> found) {
        for (FlowNode node : from.getSucceedingNodes().list()) {
            if (!seen.add(node.getId())) {
                continue;
            }
            if (node.getName() != null && (node instanceof Activity || node instanceof EndEvent)) {
                found.add(node);
            } else {
                collect(node, seen, found);
            }
        }
    }
}
