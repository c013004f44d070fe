package org.caiflow.credit.internal;

import org.caiflow.credit.Bans;
import org.caiflow.credit.CreditChecks.Subject;
import org.caiflow.credit.CreditSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The platform's own records. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnRecords implements CreditSource {

    private final Bans bans;
    private final Evidence evidence;

    OwnRecords(Bans bans, Evidence evidence) {
        this.bans = bans;
        this.evidence = evidence;
    }

    @Override
    public Channel channel() {
        return Channel.OWN;
    }

    @Override
    public Optional<Answer> ask(Subject subject, LocalDate day) {
        var found = found(subject, day);
        return Optional.of(new Answer(found, evidence.keep(ListingJson.write(found).getBytes(StandardCharsets.UTF_8), subject)));
    }

    List<Listing> found(Subject subject, LocalDate day) {
        return bans.inForce(subject.creditCode(), subject.region(), day).stream()
                .map(ban -> new Listing(ban.list(), ban.authority(), ban.article(), ban.paperNo(), ban.fromDay(), ban.toDay())).toList();
    }
}
