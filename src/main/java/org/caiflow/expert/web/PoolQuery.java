package org.caiflow.expert.web;

import org.caiflow.expert.PoolEntries.Filter;
import org.caiflow.expert.PoolEntries.State;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;

/** What the address of the pool asks for; empty for all. */
public record PoolQuery(String search, String region, String specialty, State state) {

    public PoolQuery {
        search = search == null ? "" : search.strip();
        region = region == null ? "" : region;
        specialty = specialty == null ? "" : specialty;
    }

    Filter filter() {
        return new Filter(search, region.isEmpty() ? null : region, specialty.isEmpty() ? null : specialty, state);
    }

    public boolean isNarrow() {
        return !search.isEmpty() || !region.isEmpty() || !specialty.isEmpty() || state != null;
    }

    /** The address under the path, with what is asked for. @param after null for the first page */
    public String address(String path, Long after) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "search", search);
        put(address, "region", region);
        put(address, "specialty", specialty);
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
