package org.caiflow.notice.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.notice.Gateways.Channel;
import org.caiflow.notice.Gateways.State;

import java.util.List;
import java.util.Optional;

@Mapper
interface GatewayMapper {

    void insert(GatewayRow message);

    /** Ids of what waits, oldest first. */
    List<Long> waiting();

    /** Locks the row; empty when it is sent or another sender holds it. */
    Optional<GatewayRow> claim(long id);

    int markSent(@Param("id") long id, @Param("state") State state, @Param("gatewayId") String gatewayId, @Param("at") long at,
                 @Param("told") String told);

    /** Only the first word of the gateway counts. */
    int markTold(@Param("channel") Channel channel, @Param("gatewayId") String gatewayId, @Param("state") State state, @Param("at") long at,
                 @Param("told") String told);

    Optional<GatewayRow> byRef(String ref);
}
