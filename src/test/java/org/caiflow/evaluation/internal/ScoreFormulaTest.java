package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.internal.Formula.Entry;
import org.caiflow.evaluation.internal.Formula.Scored;
import org.caiflow.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ScoreFormulaTest {

    /** Real case S01: prices and totals as published; the price weight is the one with which its arithmetic comes out. */
    @Test
    void givesTheTotalsAndRanksOfTheSchoolCctvTender() {
        var formula = new ScoreFormula(new BigDecimal("30"), 2);

        var ranked = formula.rank(List.of(entry(1, "1798196", "67.45"), entry(2, "1828000", "34.00"), entry(3, "1817175", "26.25")));

        assertThat(ranked).extracting(Scored::rank, Scored::bidId, Scored::priceScore, Scored::otherScore, Scored::total)
                .containsExactly(
                        tuple(1, 1L, score("30.00"), score("67.45"), score("97.45")),
                        tuple(2, 2L, score("29.51"), score("34.00"), score("63.51")),
                        tuple(3, 3L, score("29.69"), score("26.25"), score("55.94")));
    }

    /** Each line by hand: base × weight ÷ price, half up. */
    @ParameterizedTest
    @CsvSource({
            // base, price, weight, decimals, price score
            "1798196, 1828000, 30, 2, 29.51",       // 29.5108...
            "1798196, 1817175, 30, 2, 29.69",       // 29.6866...
            "100.00, 100.00, 30, 2, 30.00",
            "100.00, 300.00, 10, 2, 3.33",          // 3.3333...
            "200.00, 300.00, 10, 2, 6.67",          // 6.6666...
            "1.00, 8.00, 1, 2, 0.13",               // 0.125 is a half: up
            "1.00, 8.00, 1, 3, 0.125",
            "1.00, 16.00, 1, 3, 0.063",             // 0.0625: up
            "1.00, 8.00, 1, 0, 0",
            "0.01, 99999999.99, 60, 4, 0.0000",     // 6e-9
            // real case S03 with each of the weights that its notice allows
            "8173500, 8192150, 10, 2, 9.98", "8173500, 8192150, 20, 2, 19.95", "8173500, 8192150, 30, 2, 29.93",
            "8173500, 8207900, 10, 2, 9.96", "8173500, 8207900, 20, 2, 19.92", "8173500, 8207900, 30, 2, 29.87",
            "1798196, 1828000, 30, 4, 29.5109",     // 29.510886...
            "999999999999.99, 1000000000000.00, 30, 4, 30.0000",
            "80.00, 100.00, 12.5, 1, 10.0",
            "90.00, 100.00, 30, 1, 27.0"
    })
    void scoresAPriceAgainstTheLowest(String base, String price, BigDecimal weight, int decimals, BigDecimal expected) {
        var formula = new ScoreFormula(weight, decimals);

        var score = formula.priceScore(Money.yuan(base), Money.yuan(price));

        assertThat(score).isEqualTo(expected);
    }

    /** Real case S08, package 2: three sheets per bidder, means as published. */
    @ParameterizedTest
    @CsvSource({
            "96.0 97.0 98.5, 97.17", "85.14 86.14 90.64, 87.31", "92.52 94.52 97.52, 94.85", "91.46 91.46 96.46, 93.13",
            "71.43 76.43 80.43, 76.10",
            "0 0 0, 0.00", "33.33 33.33 33.34, 33.33", "1 2, 1.50", "0.01 0.02, 0.02"})
    void takesTheMeanOfAllSheetsAndRoundsItOnce(String sheets, BigDecimal expected) {
        var formula = new ScoreFormula(BigDecimal.TEN, 2);

        var mean = formula.mean(Arrays.stream(sheets.split(" ")).map(BigDecimal::new).toList());

        assertThat(mean).isEqualTo(expected);
    }

    @Test
    void putsTheLowerPriceFirstWhenTotalsAreEqual() {
        var formula = new ScoreFormula(new BigDecimal("30"), 2);

        // 30.00 + 60.00 and 27.00 + 63.00
        var ranked = formula.rank(List.of(entry(1, "100.00", "63.00"), entry(2, "90.00", "60.00")));

        assertThat(ranked).extracting(Scored::rank, Scored::bidId, Scored::total)
                .containsExactly(tuple(1, 2L, score("90.00")), tuple(2, 1L, score("90.00")));
    }

    @Test
    void sharesTheRankWhenTotalAndPriceAreEqual() {
        var formula = new ScoreFormula(new BigDecimal("30"), 2);

        var ranked = formula.rank(List.of(entry(1, "90.00", "60.00"), entry(2, "100.00", "50.00"), entry(3, "90.00", "60.00")));

        assertThat(ranked).extracting(Scored::rank, Scored::bidId)
                .containsExactly(tuple(1, 1L), tuple(1, 3L), tuple(3, 2L));
    }

    @Test
    void usesThePriceAfterDeductionForBaseAndScore() {
        var formula = new ScoreFormula(new BigDecimal("30"), 2);

        // 100 less 10 % is the base 90: the large firm's 95 scores 90 ÷ 95 × 30
        var ranked = formula.rank(List.of(entry(1, "90.00", "50.00"), entry(2, "95.00", "50.00")));

        assertThat(ranked).extracting(Scored::priceScore).containsExactly(score("30.00"), score("28.42"));
    }

    @Test
    void refusesToRankNothingOrWithoutPriceOrSheets() {
        var formula = new ScoreFormula(BigDecimal.TEN, 2);

        assertThatThrownBy(() -> formula.rank(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formula.rank(List.of(entry(1, "0", "1")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formula.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry entry(long bid, String price, String otherScore) {
        return new Entry(bid, Money.yuan(price), List.of(score(otherScore), score(otherScore)));
    }

    private static BigDecimal score(String points) {
        return new BigDecimal(points);
    }
}
