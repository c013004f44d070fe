package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;

import java.util.List;

@Mapper
interface ReleaseMapper {

    void insert(ReleaseRow release);

    List<ReleaseRow> ofBox(long boxId);

    /** Of bids that stand in the round. */
    List<ReleaseRow> ofTender(long tenderId);

    void insertHand(HandRow hand);

    List<HandRow> hands(long tenderId);
}
