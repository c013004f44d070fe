package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface AbsenceMapper {

    List<AbsenceRow> of(@Param("expertId") long expertId, @Param("now") long now);

    void insert(@Param("expertId") long expertId, @Param("from") long from, @Param("to") long to);

    int delete(@Param("id") long id, @Param("expertId") long expertId);

    record AbsenceRow(long id, long fromAt, long toAt) {
    }
}
