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
}
