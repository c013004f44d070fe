package org.caiflow.evaluation.internal;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 综合评分法 (财政部令第87号第五十五条、第五十七条): price score = base ÷ price × weight with the lowest evaluation price as base; other score =
 * mean of the experts' sheets, none dropped; both rounded once, half up. Rank by total, then by the lower price; equals share it.
 */
final class ScoreFormula {

    private final BigDecimal priceWeight;
    private final int decimals;

    ScoreFormula(BigDecimal priceWeight, int decimals) {
        this.priceWeight = priceWeight;
        this.decimals = decimals;
    }

    /** @throws IllegalArgumentException without entries, with a price that is not positive or without sheets */
    List<Scored> rank(List<Entry> entries) {
        Money base = base(entries);
        var scored = entries.stream().map(entry -> score(entry, base)).sorted(BEST_FIRST).toList();
        var ranked = new ArrayList<Scored>();
        for (int i = 0; i < scored.size(); i++) {
            boolean shares = i > 0 && BEST_FIRST.compare(scored.get(i - 1), scored.get(i)) == 0;
            ranked.add(scored.get(i).at(shares ? ranked.get(i - 1).rank() : i + 1));
        }
        return ranked;
    }

    Money base(List<Entry> entries) {
        Money lowest = entries.stream().map(Entry::evaluationPrice).min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("nothing to rank"));
        if (!lowest.isPositive()) {
            throw new IllegalArgumentException("a price must be positive");
        }
        return lowest;
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

    /** @param sheetTotals one per member of the committee */
    record Entry(long bidId, Money evaluationPrice, List<BigDecimal> sheetTotals) {
    }

    record Scored(int rank, long bidId, Money evaluationPrice, BigDecimal priceScore, BigDecimal otherScore) {

        BigDecimal total() {
            return priceScore.add(otherScore);
        }

        private Scored at(int place) {
            return new Scored(place, bidId, evaluationPrice, priceScore, otherScore);
        }
    }
}
