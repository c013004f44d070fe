package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ShortageMapper {

    void insert(ShortageRow shortage);

    /** Null when there was none. */
    ShortageRow latest(long committeeId);
}
