package org.caiflow.plan.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface FilingCounterMapper {

    /** Adds one and keeps the row locked until the transaction ends. */
    int advance(String series);

    int last(String series);
}
