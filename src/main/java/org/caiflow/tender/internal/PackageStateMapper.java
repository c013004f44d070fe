package org.caiflow.tender.internal;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import org.caiflow.tender.PackageState;

@Mapper
interface PackageStateMapper {

    int insert(@Param("packageId") long packageId, @Param("caseId") long caseId);

    StateRow of(long packageId);

    List<StateRow> ofCase(long caseId);

    /** @return 1, or 0 when the revision has moved on */
    int update(@Param("packageId") long packageId, @Param("state") PackageState state, @Param("reason") String reason,
               @Param("revision") int revision);
}
