package org.caiflow.workflow;

import org.caiflow.identity.Role;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code src/docs/pattern.md} asks of a model, one rule a method; each tells what it finds wrong. */
final class ModelRules {

    static final Set<String> GATES = Set.of("internal-approved", "plan-filed", "notice-published", "waiting-period", "bids-opened",
            "committee-drawn", "qualification-reviewed", "evaluated", "award-decided", "result-published", "failure-published",
            "re-procurement-filed", "method-change-approved", "contract-published", "contract-filed", "accepted", "paid", "archived");

    private static final Map<String, String> ID_PREFIX = Map.of("startEvent", "StartEvent", "endEvent", "EndEvent",
            "userTask", "UserTask", "serviceTask", "ServiceTask", "businessRuleTask", "BusinessRuleTask", "callActivity", "CallActivity",
            "subProcess", "SubProcess", "exclusiveGateway", "Gateway", "intermediateCatchEvent", "Timer", "boundaryEvent", "Timer");

    private ModelRules() {
    }

    static Stream<String> isNamedLikeItsProcess(ModelFile file) {
        boolean alone = file.elements(Process.class).count() == 1;
        Process process = file.process();
        return wrong(!alone || !process.getId().equals(file.name()) || !process.isExecutable(), file.name());
    }

    static Stream<String> keepsHistoryAsLongAsTheLaw(ModelFile file) {
        return wrong(!"P5475D".equals(file.process().getCamundaHistoryTimeToLiveString()), file.name());
    }

    static Stream<String> idsSayTypeAndMeaning(ModelFile file) {
        Stream<String> nodes = file.elements(FlowNode.class)
                .filter(node -> !node.getId().matches(prefix(node) + "_[A-Z][A-Za-z]+"))
                .map(FlowNode::getId);
        Stream<String> flows = file.elements(SequenceFlow.class).filter(flow -> !flow.getId().matches(flowPattern(flow)))
                .map(SequenceFlow::getId);
        return Stream.concat(nodes, flows);
    }

    private static String prefix(FlowNode node) {
        boolean message = node instanceof BoundaryEvent event
                && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        return message ? "Message" : ID_PREFIX.get(node.getElementType().getTypeName());
    }

    private static String flowPattern(SequenceFlow flow) {
        return decides(flow.getSource()) ? flow.getSource().getId().replace("Gateway_", "Flow_") + "_[A-Z][A-Za-z]+" : "Flow_[A-Z][A-Za-z]+";
    }

    private static boolean decides(FlowElement element) {
        return element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1;
    }

    static Stream<String> usesOnlyKnownElements(ModelFile file) {
        return ids(file.elements(FlowNode.class).filter(node -> !ID_PREFIX.containsKey(node.getElementType().getTypeName())));
    }

    static Stream<String> hasNoScriptAndNoLane(ModelFile file) {
        return Stream.of(ScriptTask.class, CamundaScript.class, Lane.class).flatMap(file::elements)
                .map(element -> file.name() + " " + element.getElementType().getTypeName());
    }

    static Stream<String> calledProcessesExist(ModelFile file) {
        return ids(file.elements(CallActivity.class).filter(call -> !"deployment".equals(call.getCamundaCalledElementBinding())
                || !"${method}".equals(call.getCalledElement()) && !exists("processes", call.getCalledElement() + ".bpmn")));
    }

    static Stream<String> callsKeepTheCase(ModelFile file) {
        return ids(file.elements(CallActivity.class).filter(call -> ModelFile.extensions(call, CamundaIn.class)
                .noneMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()))
                || ModelFile.extensions(call, CamundaIn.class).noneMatch(in -> "caseId".equals(in.getCamundaSource()))));
    }

    /** Facts are never process variables. */
    static Stream<String> callsPassIdsOnly(ModelFile file) {
        return ids(file.elements(CallActivity.class).filter(call -> ModelFile.extensions(call, CamundaIn.class)
                .filter(in -> in.getCamundaBusinessKey() == null)
                .anyMatch(in -> !Set.of("caseId", "tenderId", "packageId").contains(String.valueOf(in.getCamundaSource()))
                        || !in.getCamundaSource().equals(in.getCamundaTarget()))));
    }

    static Stream<String> decisionsExist(ModelFile file) {
        return ids(file.elements(BusinessRuleTask.class).filter(task -> !"deployment".equals(task.getCamundaDecisionRefBinding())
                || !exists("processes", task.getCamundaDecisionRef() + ".dmn")));
    }

    static Stream<String> formsExist(ModelFile file) {
        return ids(file.elements(UserTask.class).filter(task -> !"deployment".equals(task.getCamundaFormRefBinding())
                || task.getCamundaFormRef() == null
                || !Files.exists(Path.of("forms", task.getCamundaFormRef().replaceFirst("_", "/") + ".form"))));
    }

    static Stream<String> userTasksHaveARole(ModelFile file) {
        return ids(file.elements(UserTask.class).filter(task -> !isForSeats(task) && !"${owner}".equals(task.getCamundaAssignee())
                && Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(task.getCamundaCandidateGroups()))));
    }

    private static boolean isForSeats(UserTask task) {
        return "${seat}".equals(task.getCamundaAssignee())
                && task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
                && "seat".equals(many.getCamundaElementVariable());
    }

    static Stream<String> userTasksHaveADeadline(ModelFile file) {
        return ids(file.elements(UserTask.class).filter(task -> {
            String key = ModelFile.property(task, "deadline");
            return key == null || !key.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
        }));
    }

    static Stream<String> gatesAreKnown(ModelFile file) {
        return ids(file.elements(FlowNode.class).filter(node -> Stream.of("gate", "deadlineFrom")
                .map(name -> ModelFile.property(node, name)).anyMatch(gates -> gates != null && !GATES.containsAll(List.of(gates.split(" "))))));
    }

    static Stream<String> serviceTasksNameADelegate(ModelFile file) {
        return ids(file.elements(ServiceTask.class).filter(task -> task.getCamundaDelegateExpression() == null
                || !task.getCamundaDelegateExpression().matches("\\$\\{[a-z][A-Za-z]+Delegate}")));
    }

    static Stream<String> automaticStepsAreRetried(ModelFile file) {
        return ids(file.elements(Activity.class)
                .filter(step -> step instanceof ServiceTask || step instanceof BusinessRuleTask)
                .filter(step -> !step.isCamundaAsyncBefore() || ModelFile.extensions(step, CamundaFailedJobRetryTimeCycle.class)
                        .noneMatch(cycle -> "R5/PT1M".equals(cycle.getTextContent()))));
    }

    static Stream<String> repetitionsAreParallelAndNamed(ModelFile file) {
        return file.elements(MultiInstanceLoopCharacteristics.class).filter(many -> many.isSequential()
                        || !String.valueOf(many.getCamundaCollection()).matches("\\$\\{each\\.of\\(execution, '[a-z][A-Za-z]+'\\)}")
                        || !Set.of("packageId", "seat", "organisation", "item").contains(String.valueOf(many.getCamundaElementVariable())))
                .map(many -> file.name() + " " + ((Activity) many.getParentElement()).getId());
    }

    static Stream<String> timersPointAtADeadline(ModelFile file) {
        return ids(file.elements(TimerEventDefinition.class)
                .filter(timer -> timer.getTimeDate() == null || !"${deadlines.due(execution)}".equals(timer.getTimeDate().getTextContent())
                        || isBlank(ModelFile.property((CatchEvent) timer.getParentElement(), "deadline")))
                .map(timer -> (CatchEvent) timer.getParentElement()));
    }

    static Stream<String> gatewaysAlwaysDecide(ModelFile file) {
        return ids(file.elements(ExclusiveGateway.class).filter(ModelRules::decides).filter(gateway -> gateway.getOutgoing().stream()
                .anyMatch(flow -> flow.getConditionExpression() == null && !flow.equals(gateway.getDefault()))));
    }

    static Stream<String> fitsOnOnePage(ModelFile file) {
        long activities = file.elements(Activity.class).filter(activity -> !(activity instanceof SubProcess)).count();
        return wrong(activities > 15, file.name() + " has " + activities + " activities");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean exists(String folder, String name) {
        return ModelFile.files(Path.of(folder), "/" + name).size() == 1;
    }

    private static Stream<String> ids(Stream<? extends FlowElement> elements) {
        return elements.map(FlowElement::getId);
    }

    private static Stream<String> wrong(boolean wrong, String what) {
        return wrong ? Stream.of(what) : Stream.empty();
    }
}
