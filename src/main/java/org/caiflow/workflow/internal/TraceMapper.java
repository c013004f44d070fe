package org.caiflow.workflow.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface TraceMapper {

    void insertFlow(@Param("caseId") long caseId, @Param("processKey") String processKey,
                    @Param("processInstance") String processInstance, @Param("executionId") String executionId,
                    @Param("flowId") String flowId, @Param("at") long at);

    void insertGate(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("gate") String gate,
                    @Param("at") long at, @Param("activityId") String activityId,
                    @Param("processInstance") String processInstance);

    /** The package's own and the whole case's. */
    List<GateRow> gates(@Param("caseId") long caseId);

    List<GateRow> packageGates(@Param("until") long until, @Param("gates") List<String> gates);

    List<FlowRow> flows(@Param("caseId") long caseId);

    record GateRow(long packageId, String gate, long at, String activityId) {
    }

    record FlowRow(long id, String processKey, String processInstance, String flowId, long at) {
    }
}
