package org.caiflow.plan.internal;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlanMapper {

    int insert(PlanRow plan);

    PlanRow ofCase(long caseId);

    /** Plans of this name that stand on the line. */
    int named(@Param("budgetLineId") long budgetLineId, @Param("name") String name);

    /** @return 1, or 0 when the revision has moved on */
    int update(PlanRow plan);

    int insertPackage(PackageRow row);

    int deletePackages(long caseId);

    List<PackageRow> packages(long caseId);

    PackageRow plannedPackage(long id);
}
