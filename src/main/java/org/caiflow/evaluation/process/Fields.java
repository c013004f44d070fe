package org.caiflow.evaluation.process;

import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.evaluation.Evaluations.Ranked;
import org.caiflow.evaluation.Reviews.Verdict;
import org.caiflow.workflow.Answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What several forms of the evaluation show and read alike. */
final class Fields {

    /** No bid has it: a row that came back without its id is refused by the module as unknown. */
    private static final long NO_ID = 0;

    private Fields() {
    }

    static List<Map<String, Object>> bids(List<OpenedBid> bids) {
        return bids.stream().map(bid -> Map.<String, Object>of("bidId", bid.id(), "supplier", bid.supplierName())).toList();
    }

    static List<Verdict> verdicts(Answers answers) {
        return answers.rows("bids").stream()
                .map(row -> new Verdict(id(row, "bidId"), row.yes("passed"), row.yes("passed") ? null : row.text("reason")))
                .toList();
    }

    static List<Map<String, Object>> ranking(List<Ranked> ranking) {
        return ranking.stream().map(Fields::row).toList();
    }

    /** Without a total when the price alone decides. */
    private static Map<String, Object> row(Ranked ranked) {
        var row = new HashMap<String, Object>(Map.of("rank", ranked.rank(), "supplier", ranked.supplierName(),
                "price", ranked.price().yuan().toPlainString()));
        if (ranked.total() != null) {
            row.put("total", ranked.total().toPlainString());
        }
        return row;
    }

    static List<Map<String, Object>> candidates(List<Ranked> candidates, String mark) {
        return candidates.stream().map(row -> Map.<String, Object>of("value", Long.toString(row.bidId()), "label", row.rank() + ". " + row.supplierName() + mark)).toList();
    }

    static long id(Answers row, String field) {
        Long id = row.id(field);
        return id == null ? NO_ID : id;
    }
}
