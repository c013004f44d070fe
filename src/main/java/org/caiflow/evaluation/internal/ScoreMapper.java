package org.caiflow.evaluation.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.evaluation.Reports.AgainGround;
import org.caiflow.evaluation.Scoring.Points;

import java.math.BigDecimal;
import java.util.List;

@Mapper
interface ScoreMapper {

    void insertSheet(SheetRow sheet);

    /** All versions of all members, of those who have left too. */
    List<SheetRow> sheets(long roundId);

    void insertPoints(@Param("sheetId") long sheetId, @Param("row") Points row);

    List<PointsRow> points(long roundId);

    DraftRow draft(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertDraft(@Param("roundId") long roundId, @Param("seat") String seat, @Param("content") String content,
                     @Param("at") long at);

    int updateDraft(@Param("roundId") long roundId, @Param("seat") String seat, @Param("content") String content,
                    @Param("at") long at, @Param("revision") int revision);

    void deleteDraft(@Param("roundId") long roundId, @Param("seat") String seat);

    void insertSignature(@Param("roundId") long roundId, @Param("pass") int pass, @Param("row") SignatureRow row, @Param("at") long at);

    List<SignatureRow> signatures(@Param("roundId") long roundId, @Param("pass") int pass);

    void insertReEvaluation(@Param("roundId") long roundId, @Param("row") ReEvaluationRow row);

    List<ReEvaluationRow> reEvaluations(long roundId);

    class SheetRow {
        Long id;
        long roundId;
        String seat;
        int version;
        int pass;
        String reason;
        long submittedAt;
    }

    record PointsRow(long sheetId, String seat, long bidId, int criterion, BigDecimal points, String remark) {
    }

    record DraftRow(String content, int revision) {
    }

    /** @param silent did not sign and gave no reason: counts as agreeing (财政部令第87号第六十一条) */
    record SignatureRow(String seat, boolean agrees, String dissent, boolean silent) {
    }

    /** @param pass the one that begins; @param report SHA-256 of the report that was put aside */
    record ReEvaluationRow(int pass, AgainGround ground, String reason, long orderedBy, long orderedAt, String report) {
    }
}
