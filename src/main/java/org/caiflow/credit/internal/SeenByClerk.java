package org.caiflow.credit.internal;

import org.caiflow.credit.CreditChecks.Subject;
import org.caiflow.credit.CreditSource;

import java.time.LocalDate;
import java.util.Optional;

/** A website that a person looks at: answers with the latest note on the company in this package. */
class SeenByClerk implements CreditSource {

    private final Channel channel;
    private final CheckMapper checks;

    SeenByClerk(Channel channel, CheckMapper checks) {
        this.channel = channel;
        this.checks = checks;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Optional<Answer> ask(Subject subject, LocalDate day) {
        return Optional.ofNullable(checks.noted(subject.packageId(), subject.creditCode(), channel))
                .map(note -> new Answer(ListingJson.read(note.found()), note.evidence()));
    }
}
