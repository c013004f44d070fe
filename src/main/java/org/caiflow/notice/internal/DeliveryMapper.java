package org.caiflow.notice.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;
import java.util.Optional;

@Mapper
interface DeliveryMapper {

    void insert(DeliveryRow delivery);

    /** Ids of what is not sent: the case's own and those that belong to no case. Oldest first. */
    List<Long> unsent(@Param("caseId") long caseId);

    /** Locks the row; empty when it is sent or another sender holds it. */
    Optional<DeliveryRow> claim(long id);

    int markSent(@Param("row") DeliveryRow row, @Param("at") long at);

    int markFailed(@Param("row") DeliveryRow row, @Param("error") String error);

    Optional<DeliveryRow> byMessage(String messageId);

    /** Without bodies, oldest first. */
    List<DeliveryRow> ofCase(long caseId);

    /** Sent ones, newest first. @param to null for everyone; the sealed come all the same */
    List<DeliveryRow> sent(@Param("to") String to, @Param("limit") int limit);
}
