package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Scoring.Difference;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.evaluation.internal.ScoreMapper.PointsRow;
import org.caiflow.evaluation.internal.ScoreMapper.SheetRow;
import org.caiflow.tender.Tenders.Criterion;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheets that count: the latest version of each, not from before a re-evaluation. */
@Component
class Sheets {

    private final ScoreMapper scores;

    Sheets(ScoreMapper scores) {
        this.scores = scores;
    }

    boolean handedIn(RoundRow round, String seat) {
        return latest(round).containsKey(seat);
    }

    private Map<String, SheetRow> latest(RoundRow round) {
        return scores.sheets(round.id).stream().filter(sheet -> sheet.pass >= round.scoresFrom)
                .collect(Collectors.toMap(sheet -> sheet.seat, Function.identity(), (one, other) -> one.version > other.version ? one : other));
    }

    List<PointsRow> of(RoundRow round, String seat) {
        return counting(round).stream().filter(row -> row.seat().equals(seat)).toList();
    }

    /** Of members who have left, too. */
    List<PointsRow> counting(RoundRow round) {
        var ids = latest(round).values().stream().map(sheet -> sheet.id).collect(Collectors.toSet());
        return scores.points(round.id).stream().filter(row -> ids.contains(row.sheetId())).toList();
    }

    void keep(RoundRow round, String seat, List<Points> rows, String reason, Instant at) {
        Optional<Integer> before = scores.sheets(round.id).stream().filter(sheet -> sheet.seat.equals(seat)).map(sheet -> sheet.version).max(Integer::compare);
        var sheet = new SheetRow();
        sheet.roundId = round.id;
        sheet.seat = seat;
        sheet.version = before.orElse(0) + 1;
        sheet.pass = round.pass;
        sheet.reason = reason;
        sheet.submittedAt = at.toEpochMilli();
        scores.insertSheet(sheet);
        rows.forEach(row -> scores.insertPoints(sheet.id, row));
    }

    List<Difference> differences(RoundRow round, List<OpenedBid> bids, List<Criterion> criteria, Map<String, String> labels) {
        var points = counting(round);
        var found = new ArrayList<Difference>();
        for (OpenedBid bid : bids) {
            for (Criterion criterion : criteria) {
                if (criterion.objective()) {
                    var given = new LinkedHashMap<String, BigDecimal>();
                    points.stream().filter(row -> row.bidId() == bid.id() && row.criterion() == criterion.no() && labels.containsKey(row.seat()))
                            .forEach(row -> given.put(labels.get(row.seat()), row.points()));
                    if (given.values().stream().map(BigDecimal::stripTrailingZeros).distinct().count() > 1) {
                        found.add(new Difference(bid.id(), bid.supplierName(), criterion, given));
                    }
                }
            }
        }
        return found;
    }
}
