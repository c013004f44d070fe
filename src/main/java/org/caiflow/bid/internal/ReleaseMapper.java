package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface ReleaseMapper {

    void insert(ReleaseRow release);

    List<ReleaseRow> ofBox(long boxId);

    /** Of bids that stand in the round. */
    List<ReleaseRow> ofTender(long tenderId);

    /** Whether a bid of these packages lacks its bidder's half, or has fewer halves and shares than that. */
    boolean waitsFor(@Param("tenderId") long tenderId, @Param("packageIds") List<Long> packageIds, @Param("least") int least);

    void insertHand(HandRow hand);

    List<HandRow> hands(long tenderId);
}
