package org.caiflow.credit.web;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.credit.Bans;
import org.caiflow.credit.Bans.Ban;
import org.caiflow.credit.CreditList;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** What is on record of a company, for other systems; the same words in which this platform asks others (src/docs/credit-source.md). */
@RestController
class BanApi {

    private static final String WHOLE_COUNTRY = "cn";

    private final Bans bans;
    private final PlatformClock clock;

    BanApi(Bans bans, PlatformClock clock) {
        this.bans = bans;
        this.clock = clock;
    }

    /** @param on today when not given; @param region code, the whole country when not given */
    @GetMapping("/api/v1/bans")
    Answer of(@RequestParam String creditCode, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
              @RequestParam(defaultValue = WHOLE_COUNTRY) String region) {
        var day = on == null ? clock.today() : on;
        return new Answer(creditCode, day, bans.inForce(creditCode, region, day).stream().map(BanApi::told).toList());
    }

    record Answer(String creditCode, LocalDate on, List<Told> records) {
    }

    /** @param to null where the list has no last day */
    record Told(String name, CreditList list, String authority, String reason, String article, String paperNo, String scope, LocalDate from, LocalDate to) {
    }

    private static Told told(Ban ban) {
        return new Told(ban.name(), ban.list(), ban.authority(), ban.reason(), ban.article(), ban.paperNo(), ban.scope(), ban.fromDay(), ban.toDay());
    }
}
