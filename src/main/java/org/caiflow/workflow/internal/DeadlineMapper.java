package org.caiflow.workflow.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface DeadlineMapper {

    void insert(DeadlineRow row);

    DeadlineRow find(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("key") String key);

    /** Locks the row until the end of the transaction. */
    DeadlineRow lock(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("key") String key);

    int move(@Param("id") long id, @Param("revision") int revision, @Param("startAt") long startAt, @Param("dueAt") Long dueAt,
             @Param("warnAt") Long warnAt, @Param("state") String state, @Param("reason") String reason);

    /** @return rows changed; 0 when the owner carries none or it is closed */
    int closeOfOwner(@Param("owner") String owner, @Param("at") long at);

    int close(@Param("id") long id, @Param("state") String state);

    DeadlineRow ofOwner(@Param("owner") String owner);

    List<DeadlineRow> ofCase(@Param("caseId") long caseId);

    List<DeadlineRow> awaiting();

    Long nextAfter(@Param("now") long now);

    /** @param packageId 0 for the whole case; @param owner engine task, empty for one that a person fixed */
    record DeadlineRow(Long id, long caseId, long packageId, String dkey, String owner, String ruleKey, String promiseKey,
                       String article, long startAt, Long dueAt, Long warnAt, String state, String reason, int revision) {
    }
}
