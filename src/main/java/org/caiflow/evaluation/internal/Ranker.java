package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reviews;
import org.caiflow.evaluation.internal.RoundMapper.RankingRow;
import org.caiflow.evaluation.internal.Formula.Entry;
import org.caiflow.evaluation.internal.Formula.Scored;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.expert.Experts.Seat;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Judging;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        var judging = tenders.document(round.tenderId).judging();
        var points = points(round, judging);
        var valid = reviews.valid(round.packageId).stream().map(OpenedBid::id).toList();
        var entries = reviews.adjustments(round.packageId).stream().filter(adjustment -> valid.contains(adjustment.bidId()))
                .map(adjustment -> new Entry(adjustment.bidId(), adjustment.adjusted(), sheetTotals(points, adjustment.bidId())))
                .toList();
        keep(round, Formula.of(judging).rank(entries), Equals.of(judging, points, bids.lots(round.packageId)));
        round.baseFen = Formula.base(entries).fen();
        round.priceWeight = judging.priceWeight();
        round.decimals = judging.decimals();
        round.computedAt = clock.now().toEpochMilli();
        round.state = RoundRow.State.RANKED;
    }

    /** Of those who sit. @throws Refused (conflict) when a sheet is missing */
    private List<PointsRow> points(RoundRow round, Judging judging) {
        var seats = members.members(round.packageId).stream().map(Seat::id).toList();
        if (judging.byPoints() && !seats.stream().allMatch(seat -> sheets.handedIn(round, seat))) {
            throw Refused.conflict("evaluation.sheets-missing");
        }
        return sheets.counting(round).stream().filter(row -> seats.contains(row.seat())).toList();
    }

    private static List<BigDecimal> sheetTotals(List<PointsRow> points, long bidId) {
        Map<String, BigDecimal> bySeat = points.stream().filter(row -> row.bidId() == bidId)
                .collect(Collectors.toMap(PointsRow::seat, PointsRow::points, BigDecimal::add));
        return List.copyOf(bySeat.values());
    }

    /** Of the bids of one brand the best keeps the right to be recommended (财政部令第87号第三十一条). */
    private void keep(RoundRow round, List<Scored> ranked, Equals equals) {
        var brands = Brands.of(reviews.findings(round.packageId));
        var best = new HashMap<String, Long>();
        ranked.stream().collect(Collectors.groupingBy(Scored::rank, TreeMap::new, Collectors.toList())).values().forEach(group -> {
            var inOrder = equals.inOrder(group);
            for (int i = 0; i < inOrder.size(); i++) {
                var row = inOrder.get(i);
                rounds.insertRanking(round.id, round.pass, new RankingRow(row.rank(), i + 1, row.bidId(), row.evaluationPrice().fen(),
                        row.priceScore(), row.otherScore(), row.total(), equals.lot(row.bidId()), best.putIfAbsent(brands.of(row.bidId()), row.bidId())));
            }
        });
    }

    /** Best first; of those who may be recommended, as many as the document says are candidates (财政部令第87号第六十八条). */
    List<Ranked> ranked(RoundRow round) {
        Integer most = tenders.document(round.tenderId).judging().candidates();
        var ranked = new ArrayList<Ranked>();
        int candidates = 0;
        for (RankingRow row : rounds.ranking(round.id, round.pass)) {
            var bid = bids.bid(row.bidId());
            boolean candidate = row.mate() == null && (most == null || candidates < most);
            candidates += candidate ? 1 : 0;
            ranked.add(new Ranked(row.rankNo(), row.bidId(), bid.supplier(), bid.supplierName(), reviews.price(bid), new Money(row.evaluationFen()),
                    scaled(round, row.priceScore()), scaled(round, row.otherScore()), scaled(round, row.total()), row.lot(), row.mate(), candidate));
        }
        return ranked;
    }

    private static BigDecimal scaled(RoundRow round, BigDecimal stored) {
        return stored == null ? null : stored.setScale(round.decimals);
    }
}
