package org.caiflow.workflow.internal;

import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Cases.Run;
import org.caiflow.workflow.Cases.Stage;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine's history says of a case. */
@Component
class CaseHistory {

    /** The fourteen stages (HS1) in order, with the models or the gate-bounded part that carries each; none: not in this method. */
    private static final Map<String, List<String>> STAGES = stages();

    private final HistoryService history;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TraceMapper trace;

    CaseHistory(HistoryService history, RepositoryService models, RuntimeService runtime, TraceMapper trace) {
        this.history = history;
        this.models = models;
        this.runtime = runtime;
        this.trace = trace;
    }

    private static Map<String, List<String>> stages() {
        var stages = new LinkedHashMap<String, List<String>>();
        stages.put("plan", List.of("PlanFiling"));
        stages.put("publication", List.of());
        stages.put("method-change", List.of("MethodChange"));
        stages.put("import-review", List.of("ImportReview"));
        stages.put("bid-submission", List.of());
        stages.put("opening", List.of("BidOpening"));
        stages.put("evaluation", List.of("ExpertDraw", "ExpertCalls", "Evaluation", "CommitteeMeeting", "ConformityReview", "Scoring", "Award"));
        stages.put("remedy", List.of("Challenge", "Complaint"));
        stages.put("contract-signing", List.of("ContractSigning"));
        stages.put("contract-filing", List.of("ContractFiling"));
        stages.put("contract-finance", List.of("ContractFinance"));
        stages.put("acceptance", List.of("Acceptance"));
        stages.put("credit", List.of("CreditEvaluation"));
        stages.put("payment", List.of("Payment"));
        return stages;
    }

    List<Stage> stages(long caseId) {
        var runs = instances(caseId);
        Set<String> deployed = models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey).collect(Collectors.toSet());
        var gates = trace.gates(caseId).stream().map(TraceMapper.GateRow::gate).collect(Collectors.toSet());
        var result = new ArrayList<Stage>();
        STAGES.forEach((stage, keys) -> {
            Optional<HistoricProcessInstance> run = runs.stream().filter(one -> keys.contains(one.getProcessDefinitionKey()))
                    .reduce((first, last) -> last.getEndTime() == null || first.getEndTime() != null ? last : first);
            String state = switch (stage) {
                case "publication" -> between(runs, gates, null, "notice-published");
                case "bid-submission" -> between(runs, gates, "notice-published", "waiting-period");
                default -> run.map(one -> one.getEndTime() == null ? "here" : "done")
                        .orElse(keys.stream().anyMatch(deployed::contains) ? "ahead" : "skipped");
            };
            result.add(new Stage(stage, state, run.map(HistoricProcessInstance::getId).orElse(null)));
        });
        return result;
    }

    private static String between(List<HistoricProcessInstance> runs, Set<String> gates, String from, String to) {
        if (gates.contains(to)) {
            return "done";
        }
        boolean begun = from == null
                ? runs.stream().anyMatch(run -> run.getProcessDefinitionKey().equals("OpenTender"))
                : gates.contains(from);
        return begun ? "here" : "ahead";
    }

    /** A caller before what it called and those in the order of their calls: start times hold whole seconds and cannot tell. */
    List<Run> runs(long caseId) {
        var tree = new LinkedHashMap<String, Run>();
        var instances = instances(caseId).stream().collect(Collectors.toMap(HistoricProcessInstance::getId, one -> one,
                (one, same) -> one, LinkedHashMap::new));
        instances.values().stream().filter(one -> !instances.containsKey(one.getSuperProcessInstanceId()))
                .forEach(root -> add(root, instances, tree));
        return List.copyOf(tree.values());
    }

    private void add(HistoricProcessInstance instance, Map<String, HistoricProcessInstance> instances, Map<String, Run> tree) {
        var activities = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .orderPartiallyByOccurrence().asc().list();
        tree.put(instance.getId(), new Run(instance.getId(), instance.getSuperProcessInstanceId(),
                instance.getProcessDefinitionKey(), instance.getProcessDefinitionName(),
                instance.getSuperProcessInstanceId() == null ? null : packageOf(instance.getId()),
                instance.getEndTime() == null, states(instance, activities)));
        activities.stream().map(HistoricActivityInstance::getCalledProcessInstanceId).filter(instances::containsKey)
                .forEach(called -> add(instances.get(called), instances, tree));
    }

    private List<HistoricProcessInstance> instances(long caseId) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(String.valueOf(caseId))
                .orderByProcessInstanceStartTime().asc().list();
    }

    private Long packageOf(String instanceId) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(instanceId).variableName("packageId")
                .activityInstanceIdIn(instanceId).list().stream().findFirst()
                .filter(variable -> variable.getValue() != null)
                .map(variable -> Long.valueOf(variable.getValue().toString())).orElse(null);
    }

    private Map<String, String> states(HistoricProcessInstance instance, List<HistoricActivityInstance> activities) {
        var states = new LinkedHashMap<String, String>();
        activities.forEach(activity -> states.merge(activity.getActivityId().replace("#multiInstanceBody", ""),
                activity.getEndTime() == null ? "here" : "done", (old, now) -> old.equals("here") ? old : now));
        if (instance.getEndTime() == null) {
            runtime.createIncidentQuery().processInstanceId(instance.getId()).list()
                    .forEach(incident -> states.put(incident.getActivityId(), "failed"));
        }
        return states;
    }

    String model(String processInstanceId) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceId(processInstanceId).singleResult();
        if (instance == null) {
            throw Refused.unknown("case.unknown");
        }
        try (var model = models.getProcessModel(instance.getProcessDefinitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
