package org.caiflow.contract.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.Optional;

@Mapper
interface ContractMapper {

    void insert(ContractRow contract);

    /** Every column that a step may change; guarded by the revision that was read. */
    int update(ContractRow contract);

    /** The one that has not ended. */
    Optional<ContractRow> ofPackage(long packageId);

    Optional<ContractRow> lock(long packageId);

    /** Those that ended included. */
    int countOfPackage(long packageId);

    /** Other contracts with the number, those that ended included. */
    int countNo(@Param("no") String no, @Param("packageId") long packageId);
}
