package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.evaluation.Reviews.Deduction;
import org.caiflow.evaluation.Reviews.Policy;
import org.caiflow.evaluation.Reviews.Verdict;

import java.math.BigDecimal;
import java.util.List;

@Mapper
interface ReviewMapper {

    void insertReview(@Param("roundId") long roundId, @Param("verdict") Verdict verdict, @Param("by") long by,
                      @Param("at") long at);

    List<Verdict> reviews(long roundId);

    void insertVote(@Param("roundId") long roundId, @Param("seat") String seat, @Param("verdict") Verdict verdict,
                    @Param("at") long at);

    /** Of members who have left, too. */
    List<VoteRow> votes(long roundId);

    void insertFinding(@Param("roundId") long roundId, @Param("row") FindingRow row);

    List<FindingRow> findings(long roundId);

    void insertDeduction(@Param("roundId") long roundId, @Param("bidId") long bidId, @Param("row") Deduction row);

    List<DeductionRow> deductions(long roundId);

    void insertAdjustment(@Param("roundId") long roundId, @Param("row") AdjustmentRow row);

    List<AdjustmentRow> adjustments(long roundId);

    record VoteRow(String seat, long bidId, boolean passed, String reason) {

        Verdict verdict() {
            return new Verdict(bidId, passed, reason);
        }
    }

    record FindingRow(long bidId, String brand, boolean smallOrMicro, boolean consortium, boolean domestic, boolean green, String foundBy, long foundAt) {
    }

    record DeductionRow(long bidId, Policy policy, BigDecimal percent) {
    }

    record AdjustmentRow(long bidId, long priceFen, BigDecimal percent, long adjustedFen) {
    }
}
