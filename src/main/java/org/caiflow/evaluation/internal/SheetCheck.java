package org.caiflow.evaluation.internal;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Scoring.Points;
import org.caiflow.evaluation.Scoring.Sheet;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.tender.Tenders.Criterion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells everything that is wrong with a sheet at once. */
final class SheetCheck {

    private static final int DECIMALS = 2;
    private static final String RULE = "财政部令第87号第五十五条";

    private final Map<Long, OpenedBid> bids;
    private final Map<Integer, Criterion> criteria;
    private final Grounds grounds = new Grounds();

    private SheetCheck(Sheet sheet) {
        bids = sheet.bids().stream().collect(Collectors.toMap(OpenedBid::id, Function.identity()));
        criteria = sheet.criteria().stream().collect(Collectors.toMap(Criterion::no, Function.identity()));
    }

    static Grounds of(Sheet sheet, List<Points> rows) {
        var check = new SheetCheck(sheet);
        var given = new HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            check.row(rows.get(i), "scores[" + i + "]", given);
        }
        sheet.bids().forEach(bid -> sheet.criteria().forEach(criterion -> check.grounds.unless(
                given.containsKey(key(bid.id(), criterion.no())),
                Ground.of("evaluation.points-missing", bid.supplierName(), criterion.name()).at("scores").under(RULE))));
        return check.grounds;
    }

    private void row(Points row, String field, Map<String, Integer> given) {
        var bid = bids.get(row.bidId());
        var criterion = criteria.get(row.criterion());
        if (bid == null || criterion == null) {
            grounds.add(Ground.of("evaluation.row-unknown").at(field));
            return;
        }
        grounds.unless(given.merge(key(row.bidId(), row.criterion()), 1, Integer::sum) == 1,
                Ground.of("evaluation.row-twice", bid.supplierName(), criterion.name()).at(field));
        points(row, bid, criterion, field + ".points");
    }

    private void points(Points row, OpenedBid bid, Criterion criterion, String field) {
        if (row.points() == null) {
            grounds.add(Ground.of("evaluation.points-missing", bid.supplierName(), criterion.name()).at(field).under(RULE));
            return;
        }
        grounds.unless(row.points().signum() >= 0 && row.points().compareTo(criterion.max()) <= 0,
                        Ground.of("evaluation.points-range", bid.supplierName(), criterion.name(), criterion.max())
                                .at(field).under(RULE))
                .unless(row.points().stripTrailingZeros().scale() <= DECIMALS,
                        Ground.of("evaluation.points-decimals", bid.supplierName(), criterion.name(), DECIMALS).at(field));
    }

    private static String key(long bidId, int criterion) {
        return bidId + "-" + criterion;
    }
}
