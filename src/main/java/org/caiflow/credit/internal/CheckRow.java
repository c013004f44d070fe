package org.caiflow.credit.internal;

import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.credit.CreditChecks.Outcome;
import org.caiflow.credit.CreditChecks.Purpose;
import org.caiflow.credit.CreditSource.Channel;

import java.time.LocalDate;

/** A row of {@code credit_check}; {@code found} is JSON. */
record CheckRow(Long id, long caseId, long packageId, String creditCode, String name, LocalDate day, Purpose purpose, Channel channel, Outcome outcome,
                String found, String evidence, String askedBy, long askedAt) {

    Check view() {
        return new Check(id, creditCode, name, day, purpose, channel, outcome, ListingJson.read(found), evidence, askedBy, askedAt);
    }
}
