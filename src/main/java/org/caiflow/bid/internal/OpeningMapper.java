package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;

import java.util.List;

@Mapper
interface OpeningMapper {

    void insert(OpeningRow opening);

    /** Everything that can change; guarded by the revision that was read. */
    int update(OpeningRow opening);

    OpeningRow ofTender(long tenderId);

    /** Whose room is open now, the oldest first. */
    List<OpeningRow> inRoom();

    /** Locked: what is released, identified and opened of one round waits in line. */
    OpeningRow lock(long tenderId);

    /** Newest round first. */
    List<OpeningRow> ofCase(long caseId);

    /** Another one after each change of what the board shows, but for the terms. */
    String mark(long tenderId);
}
