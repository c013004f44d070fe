package org.caiflow.rules.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.rules.Parameters;

import java.time.LocalDate;
import java.util.List;

@Mapper
interface ParameterMapper {

    List<ParameterRow> ofKey(@Param("key") String key);

    List<ParameterRow> list(@Param("filter") Parameters.Filter filter);

    /** Rows of exactly this scope, latest start first, locked until the transaction ends. */
    List<ParameterRow> lockScope(@Param("key") String key, @Param("region") String region, @Param("level") String level);

    int insert(NewRow row);

    int end(@Param("id") long id, @Param("validTo") LocalDate validTo, @Param("revision") int revision);

    int confirm(@Param("id") long id, @Param("by") String by);
}
