package org.caiflow.plan.internal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.plan.FilingNumbers;

@Service
@Transactional
class FilingNumbersOnRows implements FilingNumbers {

    private final FilingCounterMapper counters;
    private final PlatformClock clock;

    FilingNumbersOnRows(FilingCounterMapper counters, PlatformClock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    public String next(String region) {
        String series = "BA-%s-%d".formatted(region, clock.today().getYear());
        counters.advance(series);
        return "%s-%04d".formatted(series, counters.last(series));
    }
}
