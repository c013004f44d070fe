package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface SeatHolderMapper {

    void insert(@Param("seat") String seat, @Param("person") byte[] person, @Param("mark") byte[] mark);

    SeatHolderRow ofSeat(@Param("seat") String seat);

    /** Seats that still count (called or accepted). */
    List<String> seats(@Param("mark") byte[] mark);

    /** Whether the person has a seat in the committee in any state. */
    boolean holdsIn(@Param("committeeId") long committeeId, @Param("mark") byte[] mark);
}
