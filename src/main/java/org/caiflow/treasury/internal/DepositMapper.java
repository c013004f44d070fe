package org.caiflow.treasury.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.Collection;
import java.util.List;

@Mapper
interface DepositMapper {

    void insert(DepositRow deposit);

    int update(DepositRow deposit);

    DepositRow lock(@Param("tenderId") long tenderId, @Param("packageId") long packageId, @Param("supplierId") long supplierId);

    DepositRow ofTender(@Param("tenderId") long tenderId, @Param("packageId") long packageId,
                        @Param("supplierId") long supplierId);

    List<DepositRow> ofSuppliers(@Param("tenderId") long tenderId, @Param("packageId") long packageId,
                                 @Param("suppliers") Collection<Long> suppliers);

    DepositRow latest(@Param("packageId") long packageId, @Param("supplierId") long supplierId);
}
