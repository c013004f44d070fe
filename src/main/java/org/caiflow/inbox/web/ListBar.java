package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.inbox.ListViews;

/**
 * What stands beside the filter of a list: views, columns, the file to take away.
 *
 * @param list   name of the list in the addresses of its acts
 * @param path   address of the list without a query
 * @param query  what the reader looks at now, without columns
 * @param whole  the same with columns: what a saved view keeps
 * @param export address of the file
 */
public record ListBar(String list, String path, String query, String whole, List<ListViews.View> views, List<Column> columns,
                      String export) {

    public record Column(String key, boolean shown) {
    }

    public boolean shows(String key) {
        return columns.stream().anyMatch(column -> column.key().equals(key) && column.shown());
    }

    /** Whether the reader looks at this view now. */
    public boolean isHere(ListViews.View view) {
        return view.query().equals(whole);
    }
}
