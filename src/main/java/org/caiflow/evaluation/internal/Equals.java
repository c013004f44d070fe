package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.internal.Formula.Scored;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.tender.Tenders.Judging;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who of equals goes first: by the document's criterion if it names one, then by the lot of the opening (财政部令第87号第三十一条、第六十八条). */
final class Equals {

    private final Map<Long, String> lots;
    private final Comparator<Scored> order;

    private Equals(Map<Long, String> lots, Comparator<Scored> order) {
        this.lots = lots;
        this.order = order;
    }

    static Equals of(Judging judging, List<PointsRow> points, Map<Long, String> lots) {
        Comparator<Scored> byLot = Comparator.comparing(one -> lots.get(one.bidId()));
        if (judging.tieCriterion() == null) {
            return new Equals(lots, byLot);
        }
        Comparator<Scored> byCriterion = Comparator.comparing(one -> points(points, one.bidId(), judging.tieCriterion()));
        return new Equals(lots, byCriterion.reversed().thenComparing(byLot));
    }

    /** All sheets together: each bid has the same number of them. */
    private static BigDecimal points(List<PointsRow> points, long bidId, int criterion) {
        return points.stream().filter(row -> row.bidId() == bidId && row.criterion() == criterion).map(PointsRow::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Scored> inOrder(List<Scored> equals) {
        return equals.stream().sorted(order).toList();
    }

    String lot(long bidId) {
        return lots.get(bidId);
    }
}
