package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface BoxMapper {

    void insert(BoxRow box);

    BoxRow get(long id);

    /** The bid that stands in the slot, locked; null when there is none. */
    BoxRow lockStanding(@Param("tenderId") long tenderId, @Param("packageId") long packageId, @Param("slot") String slot);

    /** The last one in the slot, standing or not. */
    BoxRow latest(@Param("tenderId") long tenderId, @Param("packageId") long packageId, @Param("slot") String slot);

    boolean standsIn(@Param("packageId") long packageId, @Param("slot") String slot);

    /** It stands no longer: replaced or withdrawn. */
    int end(@Param("id") long id, @Param("revision") int revision, @Param("state") BoxRow.State state);

    /** All that stand in the round, in a random order; for the opening only. */
    List<BoxRow> standing(long tenderId);

    int delete(long id);
}
