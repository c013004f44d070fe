package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;

import java.util.List;

@Mapper
interface OpeningMapper {

    void insert(OpeningRow opening);

    /** Minutes and paper; guarded by the revision that was read. */
    int update(OpeningRow opening);

    OpeningRow ofTender(long tenderId);

    /** Newest round first. */
    List<OpeningRow> ofCase(long caseId);
}
