package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface ParticipationMapper {

    void insert(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId, @Param("contact") String contact,
                @Param("mobile") String mobile, @Param("at") long at);

    int correct(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId, @Param("contact") String contact,
                @Param("mobile") String mobile);

    boolean exists(@Param("tenderId") long tenderId, @Param("supplierId") long supplierId);

    List<Long> tenders(long supplierId);
}
