package org.caiflow.calendar.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ClockMapper {

    /** Null before the platform's first start. */
    ClockRow find();

    int insert(@Param("offsetMs") long offsetMs);

    int update(@Param("offsetMs") long offsetMs, @Param("revision") int revision);

    record ClockRow(long offsetMs, int revision) {
    }
}
