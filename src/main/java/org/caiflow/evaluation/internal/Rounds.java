package org.caiflow.evaluation.internal;

import org.caiflow.archive.Journal;
import org.caiflow.expert.Experts;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Finds the present round of a package, and who sits in it. */
@Component
class Rounds {

    private final RoundMapper rounds;
    private final Tenders tenders;
    private final Experts experts;
    private final Journal journal;

    Rounds(RoundMapper rounds, Tenders tenders, Experts experts, Journal journal) {
        this.rounds = rounds;
        this.tenders = tenders;
        this.experts = experts;
        this.journal = journal;
    }

    /** Opens it at the first act of the evaluation. */
    RoundRow of(long packageId) {
        return find(packageId).orElseGet(() -> {
            var tender = tenders.ofPackage(packageId);
            rounds.open(tender.caseId(), packageId, tender.id());
            return find(packageId).orElseThrow();
        });
    }

    Optional<RoundRow> find(long packageId) {
        return Optional.ofNullable(rounds.find(packageId, tenders.ofPackage(packageId).id()));
    }

    RoundRow lock(long packageId) {
        return rounds.lock(of(packageId).id);
    }

    /** The round, locked, in a state that the step starts from. @throws Refused (conflict) in another one */
    RoundRow locked(long packageId, RoundRow.State... states) {
        var round = lock(packageId);
        if (!List.of(states).contains(round.state)) {
            throw Refused.conflict("evaluation.stale");
        }
        return round;
    }

    /** The committee goes on working; a ranking that stands already is made anew beside the old one. */
    void reopen(RoundRow round) {
        if (round.state != RoundRow.State.OPEN) {
            round.state = RoundRow.State.OPEN;
            round.pass++;
            update(round);
        }
    }

    void update(RoundRow round) {
        if (rounds.update(round) != 1) {
            throw Refused.conflict("evaluation.stale");
        }
        round.revision++;
    }

    /** Members in the order of their seats. */
    List<Experts.Seat> members(long packageId) {
        return experts.committee(packageId).stream().filter(Experts.Seat::sits).toList();
    }

    /** All who were ever called, those who left too. */
    List<Experts.Seat> everSeated(long packageId) {
        return experts.committee(packageId);
    }

    /** @throws Refused (unknown) unless the actor holds the seat and sits on the package's committee */
    Experts.Seat member(Actor by, String seat, long packageId) {
        return members(packageId).stream().filter(member -> member.id().equals(seat) && by.seats().contains(seat)).findFirst()
                .orElseThrow(() -> Refused.unknown("expert.no-seat"));
    }

    void tell(RoundRow round, String who, String event, Object... args) {
        journal.write(round.caseId, round.packageId, who, event, args);
    }
}
