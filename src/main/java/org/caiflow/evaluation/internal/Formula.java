package org.caiflow.evaluation.internal;

import org.caiflow.kernel.Money;
import org.caiflow.tender.Tenders.Judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How valid bids come into their order (评标方法). */
interface Formula {

    static Formula of(Judging judging) {
        return judging.byPoints() ? new ScoreFormula(judging.priceWeight(), judging.decimals()) : new PriceFormula();
    }

    /** Best first; equals share a rank. @throws IllegalArgumentException without entries, with a price that is not positive */
    List<Scored> rank(List<Entry> entries);

    /** The lowest evaluation price (评标基准价). */
    static Money base(List<Entry> entries) {
        Money lowest = entries.stream().map(Entry::evaluationPrice).min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("nothing to rank"));
        if (!lowest.isPositive()) {
            throw new IllegalArgumentException("a price must be positive");
        }
        return lowest;
    }

    static List<Scored> placed(List<Scored> scored, Comparator<Scored> bestFirst) {
        var sorted = scored.stream().sorted(bestFirst).toList();
        var ranked = new ArrayList<Scored>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shares = i > 0 && bestFirst.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranked.add(sorted.get(i).at(shares ? ranked.get(i - 1).rank() : i + 1));
        }
        return ranked;
    }

    /** @param sheetTotals one per member of the committee; none when the price alone decides */
    record Entry(long bidId, Money evaluationPrice, List<BigDecimal> sheetTotals) {
    }

    /** @param priceScore null when the price alone decides, as are the others */
    record Scored(int rank, long bidId, Money evaluationPrice, BigDecimal priceScore, BigDecimal otherScore) {

        BigDecimal total() {
            return priceScore == null ? null : priceScore.add(otherScore);
        }

        Scored at(int place) {
            return new Scored(place, bidId, evaluationPrice, priceScore, otherScore);
        }
    }
}
