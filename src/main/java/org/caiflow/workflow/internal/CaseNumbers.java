package org.caiflow.workflow.internal;

import org.caiflow.calendar.PlatformClock;
import org.springframework.stereotype.Component;

/** Numbers of cases, gap-free per kind, region and year: the counter's row is locked until the case is committed. */
@Component
class CaseNumbers {

    static final String PROCUREMENT = "CF";

    private final CaseMapper mapper;
    private final PlatformClock clock;

    CaseNumbers(CaseMapper mapper, PlatformClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    String next(String mark, String region) {
        int year = clock.today().getYear();
        String counter = mark.equals(PROCUREMENT) ? region : mark + "-" + region;
        mapper.countUp(counter, year);
        return "%s-%s-%d-%04d".formatted(mark, region, year, mapper.counted(counter, year));
    }
}
