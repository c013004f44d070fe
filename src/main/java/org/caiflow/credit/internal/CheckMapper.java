package org.caiflow.credit.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.credit.CreditSource.Channel;

import java.util.List;

@Mapper
interface CheckMapper {

    void insert(CheckRow check);

    List<CheckRow> ofPackage(long packageId);

    /** The latest note of a clerk about the company for the channel; null when there is none. */
    CheckRow noted(@Param("packageId") long packageId, @Param("creditCode") String creditCode, @Param("channel") Channel channel);
}
