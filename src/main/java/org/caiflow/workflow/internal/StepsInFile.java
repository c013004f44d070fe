package org.caiflow.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.CaseFile;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the engine did for a case, for its electronic file: every activity, every flow taken, every gate passed. */
@Component
class StepsInFile implements CaseFile.Part {

    private final HistoryService history;
    private final TraceMapper trace;
    private final ObjectMapper json;

    StepsInFile(HistoryService history, TraceMapper trace, ObjectMapper json) {
        this.history = history;
        this.trace = trace;
        this.json = json;
    }

    @Override
    public String entry() {
        return "steps.json";
    }

    @Override
    public byte[] content(long caseId) {
        var content = new LinkedHashMap<String, Object>();
        content.put("activities", activities(caseId));
        content.put("flows", trace.flows(caseId));
        content.put("gates", trace.gates(caseId));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> activities(long caseId) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(String.valueOf(caseId))
                .orderByProcessInstanceStartTime().asc().list().stream()
                .flatMap(run -> history.createHistoricActivityInstanceQuery().processInstanceId(run.getId())
                        .orderPartiallyByOccurrence().asc().list().stream())
                .map(activity -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("processInstance", activity.getProcessInstanceId());
                    row.put("process", activity.getProcessDefinitionKey());
                    row.put("activity", activity.getActivityId());
                    row.put("type", activity.getActivityType());
                    row.put("start", activity.getStartTime().getTime());
                    row.put("end", activity.getEndTime() == null ? null : activity.getEndTime().getTime());
                    row.put("cancelled", activity.isCanceled());
                    return (Map<String, Object>) row;
                }).toList();
    }
}
