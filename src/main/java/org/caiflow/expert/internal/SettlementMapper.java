package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SettlementMapper {

    /** @return 0 when it has begun before */
    int insert(@Param("committeeId") long committeeId, @Param("model") String model, @Param("at") long at);
}
