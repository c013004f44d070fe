package org.caiflow.tender.internal;

import java.util.List;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface DocumentMapper {

    int insert(DocumentRow document);

    DocumentRow of(long tenderId);

    /** @return 1, or 0 when the revision has moved on */
    int update(DocumentRow document);

    int insertCriterion(CriterionRow criterion);

    int deleteCriteria(long tenderId);

    List<CriterionRow> criteria(long tenderId);
}
