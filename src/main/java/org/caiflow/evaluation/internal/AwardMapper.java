package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;

import java.util.List;

@Mapper
interface AwardMapper {

    void insert(AwardRow award);

    /** The award that stands; null when there is none. */
    AwardRow ofRound(long roundId);

    /** In order, those that ended included. */
    List<AwardRow> allOfRound(long roundId);

    int setLetter(AwardRow award);

    int end(AwardRow award);
}
