package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Scoring.Difference;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;

import java.util.List;

/** What may be corrected once sheets are compared: the cells that differ, and nothing else. */
final class AlignCheck {

    private static final int DECIMALS = 2;
    private static final int REASON = 500;
    private static final String RULE = "财政部令第87号第六十四条";

    private AlignCheck() {
    }

    static Grounds of(List<Difference> differences, List<PointsRow> own, List<Points> rows, String reason) {
        var grounds = new Grounds();
        for (int i = 0; i < rows.size(); i++) {
            row(differences, rows.get(i), "scores[" + i + "]", grounds);
        }
        for (Difference difference : differences) {
            grounds.unless(rows.stream().filter(row -> isOf(difference, row)).count() == 1,
                    Ground.of("evaluation.points-missing", difference.supplier(), difference.criterion().name()).at("scores").under(RULE));
        }
        boolean changes = rows.stream().anyMatch(row -> row.points() != null && changes(own, row));
        grounds.unless(!changes || (reason != null && !reason.isBlank() && reason.length() <= REASON),
                Ground.of("evaluation.align-reason", REASON).at("reason").under(RULE));
        return grounds;
    }

    private static void row(List<Difference> differences, Points row, String field, Grounds grounds) {
        var difference = differences.stream().filter(one -> isOf(one, row)).findFirst();
        if (difference.isEmpty()) {
            grounds.add(Ground.of("evaluation.row-unknown").at(field));
            return;
        }
        var criterion = difference.get().criterion();
        String supplier = difference.get().supplier();
        if (row.points() == null) {
            grounds.add(Ground.of("evaluation.points-missing", supplier, criterion.name()).at(field + ".points").under(RULE));
            return;
        }
        grounds.unless(row.points().signum() >= 0 && row.points().compareTo(criterion.max()) <= 0,
                        Ground.of("evaluation.points-range", supplier, criterion.name(), criterion.max()).at(field + ".points").under(RULE))
                .unless(row.points().stripTrailingZeros().scale() <= DECIMALS,
                        Ground.of("evaluation.points-decimals", supplier, criterion.name(), DECIMALS).at(field + ".points"));
    }

    private static boolean isOf(Difference difference, Points row) {
        return difference.bidId() == row.bidId() && difference.criterion().no() == row.criterion();
    }

    static boolean changes(List<PointsRow> own, Points row) {
        return own.stream().filter(cell -> cell.bidId() == row.bidId() && cell.criterion() == row.criterion())
                .anyMatch(cell -> cell.points().compareTo(row.points()) != 0);
    }

    /** The whole sheet, with the corrected cells in it. */
    static List<Points> merged(List<PointsRow> own, List<Points> rows) {
        return own.stream().map(cell -> rows.stream().filter(row -> row.bidId() == cell.bidId() && row.criterion() == cell.criterion()).findFirst()
                .map(row -> new Points(cell.bidId(), cell.criterion(), row.points(), cell.remark()))
                .orElseGet(() -> new Points(cell.bidId(), cell.criterion(), cell.points(), cell.remark()))).toList();
    }
}
