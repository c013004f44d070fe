package org.caiflow.archive.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.archive.Journal;

import java.util.List;

@Mapper
interface CaseEventMapper {

    void insert(NewEvent event);

    List<EventRow> ofCase(@Param("caseId") long caseId, @Param("before") Long before, @Param("limit") int limit);

    List<EventRow> oldestFirst(@Param("caseId") long caseId, @Param("after") long after, @Param("limit") int limit);

    /** @param watch names at least one case */
    List<EventRow> watched(@Param("watch") Journal.Watch watch, @Param("before") Long before, @Param("limit") int limit);

    int countAfter(@Param("watch") Journal.Watch watch, @Param("after") long after, @Param("most") int most);

    /** @param args JSON array of texts */
    record NewEvent(long caseId, Long packageId, long at, String who, String key, String args) {
    }

    record EventRow(long id, long caseId, Long packageId, long atMs, String who, String eventKey, String args) {
    }
}
