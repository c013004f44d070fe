package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface RatingMapper {

    void insert(RatingRow rating);

    boolean exists(@Param("committeeId") long committeeId, @Param("bySide") String bySide, @Param("bySeat") String bySeat);

    /** Received under any seat of the person. */
    List<ReceivedRow> received(@Param("mark") byte[] mark);

    record RatingRow(long committeeId, String bySide, String bySeat, String ofSide, String ofSeat, int grade, String remark, long ratedAt) {
    }

    record ReceivedRow(long committeeId, long caseId, long packageId, String bySide, int grade, String remark, long ratedAt) {
    }
}
