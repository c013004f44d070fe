package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Recusals;
import org.caiflow.expert.internal.ExpertMapper.Interest;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who is barred from a committee, in a fixed number of queries however large the pool is. */
@Component
class CommitteeInterests {

    private final ExpertMapper experts;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final Recusals recusals;
    private final Law law;
    private final PlatformClock clock;

    CommitteeInterests(ExpertMapper experts, Cases cases, Organisations organisations, People people, Recusals recusals, Law law,
                       PlatformClock clock) {
        this.experts = experts;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.recusals = recusals;
        this.law = law;
        this.clock = clock;
    }

    /** As things stand now, for the time of the committee's evaluation. */
    Interests of(CommitteeRow committee) {
        var interested = interested(committee);
        var interests = new Interests();
        experts.barred(interest(committee, organisations.all(interested)))
                .forEach(barred -> interests.barExpert(barred.expertId(), barred.bar()));
        people.beside(Role.EXPERT, interested, Party.SUPERVISION).forEach(held -> interests.barPerson(held.personId(),
                held.role().party() == Party.SUPERVISION ? Bar.REGULATOR : Bar.STAFF));
        people.inactive(Role.EXPERT).forEach(person -> interests.barPerson(person, Bar.LEFT_POOL));
        return interests;
    }

    private Set<Long> interested(CommitteeRow committee) {
        var interested = new HashSet<>(recusals.interested(committee.packageId));
        Stream.of(Party.PURCHASER, Party.AGENCY)
                .forEach(side -> cases.party(committee.caseId, committee.packageId, side).ifPresent(interested::add));
        return interested;
    }

    private Interest interest(CommitteeRow committee, List<Organisation> interested) {
        var codes = interested.stream().map(Organisation::creditCode).filter(Objects::nonNull).distinct().toList();
        var keys = Stream.concat(interested.stream().map(Organisation::name), codes.stream()).map(Names::key).distinct().toList();
        var day = LocalDate.ofInstant(committee.evaluation(), PlatformClock.ZONE);
        var years = law.require("expert.recusal-years", cases.get(committee.caseId).scope(), clock.today()).value().intValueExact();
        return new Interest(keys, codes, committee.evaluationAt, day, day.minusYears(years),
                LocalDate.ofInstant(Instant.ofEpochMilli(committee.requestedAt), PlatformClock.ZONE), committee.requestedAt);
    }
}
