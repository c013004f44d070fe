package org.caiflow.evaluation.internal;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * 综合评分法 (财政部令第87号第五十五条、第五十七条): price score = base ÷ price × weight with the lowest evaluation price as base; other score =
 * mean of the experts' sheets, none dropped; both rounded once, half up. Rank by total, then by the lower price; equals share it.
 */
final class ScoreFormula implements Formula {

    private final BigDecimal priceWeight;
    private final int decimals;

    ScoreFormula(BigDecimal priceWeight, int decimals) {
        this.priceWeight = priceWeight;
        this.decimals = decimals;
    }

    /** @throws IllegalArgumentException also without sheets */
    @Override
    public List<Scored> rank(List<Entry> entries) {
        Money base = Formula.base(entries);
        return Formula.placed(entries.stream().map(entry -> score(entry, base)).toList(), BEST_FIRST);
    }

    BigDecimal priceScore(Money base, Money price) {
        return BigDecimal.valueOf(base.fen()).multiply(priceWeight)
                .divide(BigDecimal.valueOf(price.fen()), decimals, RoundingMode.HALF_UP);
    }

    BigDecimal mean(List<BigDecimal> sheetTotals) {
        if (sheetTotals.isEmpty()) {
            throw new IllegalArgumentException("no sheets");
        }
        return sheetTotals.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sheetTotals.size()), decimals, RoundingMode.HALF_UP);
    }

    private Scored score(Entry entry, Money base) {
        return new Scored(0, entry.bidId(), entry.evaluationPrice(), priceScore(base, entry.evaluationPrice()),
                mean(entry.sheetTotals()));
    }

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::total).reversed()
            .thenComparing(Scored::evaluationPrice);
}
