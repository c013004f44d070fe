package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.internal.RoundMapper.RankingRow;
import org.caiflow.evaluation.internal.ScoreFormula.Entry;
import org.caiflow.evaluation.internal.ScoreFormula.Scored;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the sheets into the ranking, and keeps it. */
@Component
class Ranker {

    private final RoundMapper rounds;
    private final ScoreMapper scores;
    private final Reviews reviews;
    private final Tenders tenders;
    private final Bids bids;
    private final PlatformClock clock;
    private final SecureRandom random = new SecureRandom();

    Ranker(RoundMapper rounds, ScoreMapper scores, Reviews reviews, Tenders tenders, Bids bids, PlatformClock clock) {
        this.rounds = rounds;
        this.scores = scores;
        this.reviews = reviews;
        this.tenders = tenders;
        this.bids = bids;
        this.clock = clock;
    }

    /** Fills in the round what the formula used; the caller writes it. */
    void rank(RoundRow round, int members) {
        var points = scores.points(round.id);
        if (points.stream().map(PointsRow::seat).distinct().count() != members) {
            throw Refused.conflict("evaluation.sheets-missing");
        }
        var document = tenders.document(round.tenderId);
        var formula = new ScoreFormula(document.priceWeight(), document.decimals());
        var entries = reviews.adjustments(round.packageId).stream()
                .map(adjustment -> new Entry(adjustment.bidId(), adjustment.adjusted(), sheetTotals(points, adjustment.bidId())))
                .toList();
        keep(round, formula.rank(entries));
        round.baseFen = formula.base(entries).fen();
        round.priceWeight = document.priceWeight();
        round.decimals = document.decimals();
        round.computedAt = clock.now().toEpochMilli();
        round.state = RoundRow.State.RANKED;
    }

    private static List<BigDecimal> sheetTotals(List<PointsRow> points, long bidId) {
        Map<String, BigDecimal> bySeat = points.stream().filter(row -> row.bidId() == bidId)
                .collect(Collectors.toMap(PointsRow::seat, PointsRow::points, BigDecimal::add));
        return List.copyOf(bySeat.values());
    }

    /** Who shares a rank is put in order by lot, for the award (财政部令第87号第六十八条). */
    private void keep(RoundRow round, List<Scored> ranked) {
        ranked.stream().collect(Collectors.groupingBy(Scored::rank)).values().forEach(group -> {
            var equals = new ArrayList<>(group);
            Collections.shuffle(equals, random);
            for (int i = 0; i < equals.size(); i++) {
                var row = equals.get(i);
                rounds.insertRanking(round.id, new RankingRow(row.rank(), i + 1, row.bidId(), row.evaluationPrice().fen(),
                        row.priceScore(), row.otherScore(), row.total()));
            }
        });
    }

    /** Best first; equals in the order of the lot. */
    List<Ranked> ranked(RoundRow round) {
        return rounds.ranking(round.id).stream().map(row -> {
            var bid = bids.bid(row.bidId());
            return new Ranked(row.rankNo(), row.bidId(), bid.supplier(), bid.supplierName(), bid.price(),
                    new Money(row.evaluationFen()), scaled(round, row.priceScore()), scaled(round, row.otherScore()),
                    scaled(round, row.total()), true);
        }).toList();
    }

    private static BigDecimal scaled(RoundRow round, BigDecimal stored) {
        return stored.setScale(round.decimals);
    }
}
