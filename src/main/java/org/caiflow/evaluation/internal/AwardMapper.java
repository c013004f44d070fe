package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AwardMapper {

    void insert(AwardRow award);

    AwardRow ofRound(long roundId);

    int setLetter(AwardRow award);
}
