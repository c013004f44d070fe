package org.caiflow.expert.web;

import org.caiflow.expert.PoolEntries.Entry;
import org.caiflow.expert.PoolEntries.State;
import org.caiflow.identity.Region;

import java.util.List;

/** @param later whether it is not the first page; @param next id behind which the next page begins; null on the last */
public record PoolView(List<Entry> entries, PoolQuery asked, List<Region> regions, PoolWords words, boolean later, Long next) {

    private static final String PATH = "/supervision/experts";

    public State[] states() {
        return State.values();
    }

    public String firstPage() {
        return later ? asked.address(PATH, null) : "";
    }

    public String nextPage() {
        return next == null ? "" : asked.address(PATH, next);
    }

    public String export() {
        return asked.address(PATH + ".xlsx", null);
    }
}
