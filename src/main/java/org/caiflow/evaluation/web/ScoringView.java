package org.caiflow.evaluation.web;

import org.caiflow.evaluation.Scoring.Draft;
import org.caiflow.kernel.Money;
import org.caiflow.workflow.Tasks.Task;

import java.math.BigDecimal;
import java.util.List;

/**
 * The scoring sheet as the page shows it: a column per bidder, a row per criterion.
 *
 * @param most the sum of all maxima
 */
public record ScoringView(Task task, Draft draft, List<Column> columns, List<Row> rows, BigDecimal most) {

    public record Column(long bidId, String supplier, Money price, List<Paper> papers) {
    }

    /** @param inline whether the browser can show it beside the sheet */
    public record Paper(String name, String address, boolean inline) {
    }

    /** @param typed as it was typed, in the order of the columns; empty text where nothing is */
    public record Row(int no, String name, String standard, BigDecimal max, boolean objective, List<String> typed) {
    }
}
