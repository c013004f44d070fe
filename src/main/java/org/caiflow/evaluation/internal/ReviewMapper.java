package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.evaluation.Reviews.Verdict;

import java.math.BigDecimal;
import java.util.List;

@Mapper
interface ReviewMapper {

    void insertPledge(@Param("roundId") long roundId, @Param("seat") String seat, @Param("at") long at);

    void insertReview(@Param("roundId") long roundId, @Param("verdict") Verdict verdict, @Param("by") long by,
                      @Param("at") long at);

    List<Verdict> reviews(long roundId);

    void insertVote(@Param("roundId") long roundId, @Param("seat") String seat, @Param("verdict") Verdict verdict,
                    @Param("at") long at);

    List<Verdict> votes(long roundId);

    boolean voted(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertAdjustment(@Param("roundId") long roundId, @Param("row") AdjustmentRow row);

    List<AdjustmentRow> adjustments(long roundId);

    record AdjustmentRow(long bidId, long priceFen, BigDecimal percent, long adjustedFen) {
    }
}
