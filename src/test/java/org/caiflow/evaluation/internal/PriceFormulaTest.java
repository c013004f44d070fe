package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.internal.Formula.Entry;
import org.caiflow.evaluation.internal.Formula.Scored;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class PriceFormulaTest {

    private static final Formula FORMULA = Formula.of(judging(Tenders.Method.LOWEST_PRICE, null));

    /** Real case S05: its last quotes, where the price alone decides. */
    @Test
    void ranksTheWaterproofingByPrice() {
        var ranked = FORMULA.rank(List.of(entry(1, "780000.00"), entry(2, "703900.00"), entry(3, "725600.00")));

        assertThat(ranked).extracting(Scored::rank, Scored::bidId, Scored::total).containsExactly(tuple(1, 2L, null), tuple(2, 3L, null), tuple(3, 1L, null));
    }

    @Test
    void letsEqualsShareTheirRankToTheFen() {
        var ranked = FORMULA.rank(List.of(entry(1, "100.01"), entry(2, "100.00"), entry(3, "100.00"), entry(4, "100.02")));

        assertThat(ranked).extracting(Scored::rank, Scored::bidId).containsExactly(tuple(1, 2L), tuple(1, 3L), tuple(3, 1L), tuple(4, 4L));
    }

    @Test
    void takesNoPriceOfNothing() {
        assertThatThrownBy(() -> FORMULA.rank(List.of(entry(1, "0.00")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FORMULA.rank(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Equals go by the criterion that the document names, then by their lots. */
    @Test
    void putsEqualsInOrder() {
        var equals = List.of(new Scored(1, 1, Money.yuan("1.00"), null, null), new Scored(1, 2, Money.yuan("1.00"), null, null),
                new Scored(1, 3, Money.yuan("1.00"), null, null));
        var lots = Map.of(1L, "0c", 2L, "0b", 3L, "0a");
        var points = List.of(points(1, "9.5"), points(2, "9"), points(3, "9"));

        assertThat(Equals.of(judging(Tenders.Method.COMPREHENSIVE, null), points, lots).inOrder(equals)).extracting(Scored::bidId).containsExactly(3L, 2L, 1L);
        assertThat(Equals.of(judging(Tenders.Method.COMPREHENSIVE, 2), points, lots).inOrder(equals)).extracting(Scored::bidId).containsExactly(1L, 3L, 2L);
    }

    private static PointsRow points(long bidId, String points) {
        return new PointsRow(1, "seat", bidId, 2, new BigDecimal(points), null);
    }

    private static Tenders.Judging judging(Tenders.Method method, Integer tieCriterion) {
        return new Tenders.Judging(method, false, null, List.of(), null, 3, tieCriterion, new Tenders.LowPrice(null, null, null));
    }

    private static Entry entry(long bidId, String price) {
        return new Entry(bidId, Money.yuan(price), List.of());
    }
}
