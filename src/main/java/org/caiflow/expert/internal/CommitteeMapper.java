package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface CommitteeMapper {

    void insert(CommitteeRow committee);

    int update(CommitteeRow committee);

    CommitteeRow ofRound(@Param("packageId") long packageId, @Param("tenderId") long tenderId);

    /** The package's latest. */
    CommitteeRow latest(long packageId);

    /** Oldest first. */
    List<CommitteeRow> ofCase(long caseId);

    CommitteeRow lock(long id);

    CommitteeRow get(long id);

    void insertStratum(@Param("committeeId") long committeeId, @Param("specialty") String specialty);

    int updateStratum(@Param("id") long id, @Param("needed") int needed);

    /** One expert more than the stratum was composed with. */
    int addSeat(long id);

    List<StratumRow> strata(long committeeId);

    void insertSeat(SeatRow seat);

    int updateSeat(SeatRow seat);

    SeatRow seat(String seat);

    SeatRow lockSeat(String seat);

    List<SeatRow> seats(long committeeId);
}
