package org.caiflow.inbox.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.inbox.Notifications;

@Mapper
interface SeenMapper {

    /** Null when the person never looked. */
    Notifications.Seen of(@Param("personId") long personId);

    void put(@Param("personId") long personId, @Param("entry") long entry, @Param("at") long at);
}
