package org.caiflow.credit.web;

import org.caiflow.credit.Bans.Filter;
import org.caiflow.credit.Bans.State;
import org.caiflow.credit.CreditList;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;

/** What the address of a list of records asks for; empty for all. */
public record BanQuery(String search, CreditList list, State state) {

    public BanQuery {
        search = search == null ? "" : search.strip();
    }

    Filter filter() {
        return new Filter(search, list, state);
    }

    public boolean isNarrow() {
        return !search.isEmpty() || list != null || state != null;
    }

    /** The address under the path, with what is asked for. @param after null for the first page */
    String address(String path, Long after) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "search", search);
        put(address, "list", list == null ? "" : list.name());
        put(address, "state", state == null ? "" : state.name());
        put(address, "after", after == null ? "" : after.toString());
        return address.encode(StandardCharsets.UTF_8).build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
