package org.caiflow.plan.internal;

import java.util.Collection;
import java.util.List;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BudgetLineMapper {

    int insert(BudgetLineRow line);

    /** Locks the line, so that two plans cannot reserve the same money. */
    Long lock(long id);

    BudgetLineRow byId(long id);

    BudgetLineRow byNo(String no);

    /** As {@link #byId}, without what the plan of the case itself has reserved. */
    BudgetLineRow besides(@Param("id") long id, @Param("caseId") long caseId);

    List<BudgetLineRow> ofPurchasers(@Param("purchasers") Collection<Long> purchasers);
}
