package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.evaluation.Scoring.Sheet;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders.Criterion;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SheetCheckTest {

    private final Sheet sheet = new Sheet(1, List.of(bid(11, "甲公司"), bid(12, "乙公司")),
            List.of(criterion(1, "技术", "40"), criterion(2, "服务", "30")));

    @Test
    void acceptsACompleteSheetAtItsBounds() {
        var grounds = SheetCheck.of(sheet,
                List.of(points(11, 1, "40"), points(11, 2, "0"), points(12, 1, "39.99"), points(12, 2, "30.00")));

        assertThat(grounds.list()).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var grounds = SheetCheck.of(sheet, List.of(points(11, 1, "40.01"), points(11, 2, "-1"), points(12, 1, "0.005"),
                points(12, 1, "1"), points(99, 1, "1"), points(11, 9, "1")));

        assertThat(grounds.list()).extracting(Ground::key, Ground::field).containsExactly(
                tuple("evaluation.points-range", "scores[0].points"),
                tuple("evaluation.points-range", "scores[1].points"),
                tuple("evaluation.points-decimals", "scores[2].points"),
                tuple("evaluation.row-twice", "scores[3]"),
                tuple("evaluation.row-unknown", "scores[4]"),
                tuple("evaluation.row-unknown", "scores[5]"),
                tuple("evaluation.points-missing", "scores"));
    }

    @Test
    void namesEachFieldThatWasLeftEmptyOrOut() {
        var grounds = SheetCheck.of(sheet, List.of(new Points(11, 1, null, null)));

        assertThat(grounds.list()).extracting(Ground::key, Ground::args).containsExactly(
                tuple("evaluation.points-missing", List.of("甲公司", "技术")),
                tuple("evaluation.points-missing", List.of("甲公司", "服务")),
                tuple("evaluation.points-missing", List.of("乙公司", "技术")),
                tuple("evaluation.points-missing", List.of("乙公司", "服务")));
    }

    @Test
    void takesNoOffenceAtTrailingZeros() {
        var grounds = SheetCheck.of(sheet,
                List.of(points(11, 1, "1.5000"), points(11, 2, "1"), points(12, 1, "1"), points(12, 2, "1")));

        assertThat(grounds.list()).isEmpty();
    }

    private static OpenedBid bid(long id, String supplier) {
        return new OpenedBid(id, 1, id, supplier, Money.yuan("100"), 30, false, true, List.of(), Instant.EPOCH, List.of());
    }

    private static Criterion criterion(int no, String name, String max) {
        return new Criterion(no, name, name, new BigDecimal(max), false);
    }

    private static Points points(long bid, int criterion, String points) {
        return new Points(bid, criterion, new BigDecimal(points), null);
    }
}
