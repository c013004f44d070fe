package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Cases;

/** What the address of the project list asks for. @param columns null as the person has chosen them */
record ProjectQuery(String search, Cases.Sort sort, List<String> columns) {

    ProjectQuery {
        search = search == null ? "" : search.strip();
        sort = sort == null ? Cases.Sort.NEWEST : sort;
    }

    AddressQuery address() {
        return new AddressQuery().with("search", search).with("sort", sort == Cases.Sort.NEWEST ? null : sort).with("columns", columns);
    }
}
