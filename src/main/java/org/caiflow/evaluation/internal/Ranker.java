package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.internal.RoundMapper.RankingRow;
import org.caiflow.evaluation.internal.ScoreFormula.Entry;
import org.caiflow.evaluation.internal.ScoreFormula.Scored;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns the sheets into the ranking, and keeps it. */
@Component
class Ranker {

    private final RoundMapper rounds;
    private final Rounds members;
    private final Sheets sheets;
    private final Reviews reviews;
    private final Tenders tenders;
    private final Bids bids;
    private final PlatformClock clock;
    private final SecureRandom random = new SecureRandom();

    Ranker(RoundMapper rounds, Rounds members, Sheets sheets, Reviews reviews, Tenders tenders, Bids bids, PlatformClock clock) {
        this.rounds = rounds;
        this.members = members;
        this.sheets = sheets;
        this.reviews = reviews;
        this.tenders = tenders;
        this.bids = bids;
        this.clock = clock;
    }

    /** Fills in the round what the formula used; the caller writes it. */
    void rank(RoundRow round) {
        var seats = members.members(round.packageId).stream().map(Seat::id).toList();
        if (!seats.stream().allMatch(seat -> sheets.handedIn(round, seat))) {
            throw Refused.conflict("evaluation.sheets-missing");
        }
        var points = sheets.counting(round).stream().filter(row -> seats.contains(row.seat())).toList();
        var document = tenders.document(round.tenderId);
        var formula = new ScoreFormula(document.priceWeight(), document.decimals());
        var valid = reviews.valid(round.packageId).stream().map(OpenedBid::id).toList();
        var entries = reviews.adjustments(round.packageId).stream().filter(adjustment -> valid.contains(adjustment.bidId()))
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

    /**
     * Who shares a rank is put in order by lot, for the award (财政部令第87号第六十八条). Of the bids of one brand the best keeps the right to be recommended
     * (第三十一条).
     */
    private void keep(RoundRow round, List<Scored> ranked) {
        var brands = Brands.of(reviews.findings(round.packageId));
        var best = new HashMap<String, Long>();
        ranked.stream().collect(Collectors.groupingBy(Scored::rank, TreeMap::new, Collectors.toList())).values().forEach(group -> {
            var equals = new ArrayList<>(group);
            Collections.shuffle(equals, random);
            for (int i = 0; i < equals.size(); i++) {
                var row = equals.get(i);
                rounds.insertRanking(round.id, round.pass, new RankingRow(row.rank(), i + 1, row.bidId(), row.evaluationPrice().fen(),
                        row.priceScore(), row.otherScore(), row.total(), best.putIfAbsent(brands.of(row.bidId()), row.bidId())));
            }
        });
    }

    /** Best first; equals in the order of the lot. */
    List<Ranked> ranked(RoundRow round) {
        return rounds.ranking(round.id, round.pass).stream().map(row -> {
            var bid = bids.bid(row.bidId());
            return new Ranked(row.rankNo(), row.bidId(), bid.supplier(), bid.supplierName(), reviews.price(bid),
                    new Money(row.evaluationFen()), scaled(round, row.priceScore()), scaled(round, row.otherScore()),
                    scaled(round, row.total()), row.mate() == null);
        }).toList();
    }

    private static BigDecimal scaled(RoundRow round, BigDecimal stored) {
        return stored.setScale(round.decimals);
    }
}
