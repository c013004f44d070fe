package org.caiflow.tender.internal;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TenderMapper {

    int insert(TenderRow tender);

    int insertPackage(@Param("tenderId") long tenderId, @Param("packageId") long packageId, @Param("round") int round);

    TenderRow byId(long id);

    TenderRow current(long caseId);

    TenderRow ofPackage(long packageId);

    /** The latest earlier round with a document that shares a package with this one. */
    Long before(long tenderId);

    List<Long> packageIds(long tenderId);

    /** Packages for which this is the latest round. */
    List<Long> presentPackageIds(long tenderId);

    int highestRound(@Param("packageIds") Collection<Long> packageIds);

    /** @return 1, or 0 when the revision has moved on */
    int update(TenderRow tender);

    List<TenderRow> open(@Param("regions") Collection<String> regions, @Param("search") String search,
                         @Param("now") long now, @Param("before") Long before, @Param("limit") int limit);
}
