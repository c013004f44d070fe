package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TieMapper {

    void insert(TieRow tie);

    void deleteOf(long expertId);
}
