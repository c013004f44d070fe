package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hangs the platform's listeners onto every model as it is parsed: inbox onto user tasks, facts onto decisions, gates onto
 * activities, the recorder onto flows, the end of a term onto the task that keeps it. The models themselves stay free of them.
 */
@Component
class ModelListeners extends AbstractBpmnParseListener {

    private final ObjectProvider<InboxFeed> inbox;
    private final ObjectProvider<GateRecorder> gates;
    private final ObjectProvider<FlowRecorder> flows;
    private final ObjectProvider<DecisionListener> decisions;
    private final ObjectProvider<DeadlinesOnRows> deadlines;

    ModelListeners(ObjectProvider<InboxFeed> inbox, ObjectProvider<GateRecorder> gates, ObjectProvider<FlowRecorder> flows,
                   ObjectProvider<DecisionListener> decisions, ObjectProvider<DeadlinesOnRows> deadlines) {
        this.inbox = inbox;
        this.gates = gates;
        this.flows = flows;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> inbox.getObject().created(task));
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, task -> inbox.getObject().cancelled(task));
        recordGate(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        recordGate(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        recordGate(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> decisions.getObject().before(execution));
        activity.addListener(ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> decisions.getObject().after(execution));
        recordGate(activity);
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        ((ActivityImpl) timer.getEventScope()).addListener(ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> deadlines.getObject().left(execution));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE,
                (ExecutionListener) execution -> flows.getObject().taken(execution));
    }

    private void recordGate(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END,
                (ExecutionListener) execution -> gates.getObject().ended(execution));
    }
}
