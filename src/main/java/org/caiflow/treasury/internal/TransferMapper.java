package org.caiflow.treasury.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TransferMapper {

    void insert(TransferRow row);

    TransferRow find(long id);
}
