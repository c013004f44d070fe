package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** How members of many committees worked, counted by the database. */
@Mapper
interface ConductMapper {

    /** @param sat seats whose sheets make the mean */
    List<SeatCount> far(@Param("packages") Collection<Long> packages, @Param("sat") Collection<String> sat, @Param("percent") BigDecimal percent);

    List<SeatCount> corrections(@Param("packages") Collection<Long> packages);

    List<String> tied(@Param("packages") Collection<Long> packages);

    record SeatCount(String seat, int count) {
    }
}
