package org.caiflow.calendar.internal;

import org.caiflow.calendar.internal.YearMapper.YearRow;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The known years. A region's own year comes before its parent's. A year is kept in memory under its revision, which is asked for every
 * time: so a year that another node loads counts here at once.
 */
@Component
class Years {

    private final YearMapper rows;
    private final Organisations organisations;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    Years(YearMapper rows, Organisations organisations) {
        this.rows = rows;
        this.organisations = organisations;
    }

    /** For one computation: a year is looked up once and does not change in the middle. */
    RegionDays of(String region) {
        List<String> line = organisations.lineOf(region);
        Map<Integer, YearTable> seen = new HashMap<>();
        return date -> seen.computeIfAbsent(date.getYear(), year -> require(line, region, year)).day(date);
    }

    List<Integer> known(String region) {
        return rows.years(organisations.lineOf(region));
    }

    private YearTable require(List<String> line, String region, int year) {
        return rows.ofYear(line, year).stream()
                .min(Comparator.comparingInt(row -> line.indexOf(row.region())))
                .map(this::table)
                .orElseThrow(() -> Refused.invalid(Ground.of("calendar.year-unknown", String.valueOf(year), region)));
    }

    private YearTable table(YearRow year) {
        Kept found = kept.get(year.id());
        if (found == null || found.revision != year.revision()) {
            found = new Kept(year.revision(), new YearTable(rows.exceptions(year.region(), year.year())));
            kept.put(year.id(), found);
        }
        return found.table;
    }

    /** A load that rolls back gives its revision back, and another load may take it: what was read meanwhile must not stay. */
    void forgetAfterTransaction(long yearId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.remove(yearId);
            }
        });
    }

    private record Kept(int revision, YearTable table) {
    }
}
