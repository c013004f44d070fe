package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface MeetingMapper {

    void insertPledge(@Param("roundId") long roundId, @Param("row") PledgeRow row, @Param("at") long at);

    List<PledgeRow> pledges(long roundId);

    void insertChoice(@Param("roundId") long roundId, @Param("ballot") int ballot, @Param("row") ChoiceRow row, @Param("at") long at);

    List<ChoiceRow> choices(@Param("roundId") long roundId, @Param("ballot") int ballot);

    void insertPresence(@Param("roundId") long roundId, @Param("row") PresenceRow row);

    List<PresenceRow> presence(long roundId);

    /** @param conflict null when the seat pledged */
    record PledgeRow(String seat, String room, String conflict) {
    }

    record ChoiceRow(String seat, String chosen) {
    }

    record PresenceRow(String seat, Kind kind, String room, long notedAt) {
        enum Kind { CAME, LEFT }
    }
}
