package org.caiflow.contract.internal;

import org.apache.ibatis.annotations.Mapper;

import java.util.Optional;

@Mapper
interface AcceptanceMapper {

    void insert(AcceptanceRow acceptance);

    int update(AcceptanceRow acceptance);

    Optional<AcceptanceRow> latest(long packageId);
}
