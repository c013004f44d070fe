package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.math.BigDecimal;
import java.util.List;

@Mapper
interface RoundMapper {

    /** Opens the round unless another seat just did. */
    void open(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("tenderId") long tenderId);

    RoundRow find(@Param("packageId") long packageId, @Param("tenderId") long tenderId);

    RoundRow lock(long id);

    int update(RoundRow round);

    void insertRanking(@Param("roundId") long roundId, @Param("pass") int pass, @Param("row") RankingRow row);

    List<RankingRow> ranking(@Param("roundId") long roundId, @Param("pass") int pass);

    /** @param place order among equals; 1 for all others; @param priceScore null when the price alone decides, as are the other points; @param lot from the opening; @param mate the better bid of the same brand; null when there is none */
    record RankingRow(int rankNo, int place, long bidId, long evaluationFen, BigDecimal priceScore, BigDecimal otherScore,
                      BigDecimal total, String lot, Long mate) {
    }
}
