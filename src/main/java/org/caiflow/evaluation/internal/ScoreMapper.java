package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.evaluation.Scoring.Points;

import java.math.BigDecimal;
import java.util.List;

@Mapper
interface ScoreMapper {

    void insertSheet(SheetRow sheet);

    boolean handedIn(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertPoints(@Param("sheetId") long sheetId, @Param("row") Points row);

    List<PointsRow> points(long roundId);

    DraftRow draft(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertDraft(@Param("roundId") long roundId, @Param("seat") String seat, @Param("content") String content,
                     @Param("at") long at);

    int updateDraft(@Param("roundId") long roundId, @Param("seat") String seat, @Param("content") String content,
                    @Param("at") long at, @Param("revision") int revision);

    void deleteDraft(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertSignature(@Param("roundId") long roundId, @Param("row") SignatureRow row, @Param("at") long at);

    List<SignatureRow> signatures(long roundId);

    class SheetRow {
        Long id;
        long roundId;
        String seat;
        long submittedAt;
    }

    record PointsRow(String seat, long bidId, int criterion, BigDecimal points) {
    }

    record DraftRow(String content, int revision) {
    }

    record SignatureRow(String seat, boolean agrees, String dissent) {
    }
}
