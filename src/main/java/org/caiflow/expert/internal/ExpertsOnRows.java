package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Experts;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

@Service
@Transactional
class ExpertsOnRows implements Experts {

    private final ExpertMapper experts;
    private final CommitteeMapper committees;
    private final SeatNames names;
    private final Organisations organisations;
    private final People people;
    private final PlatformClock clock;

    ExpertsOnRows(ExpertMapper experts, CommitteeMapper committees, SeatNames names, Organisations organisations,
                  People people, PlatformClock clock) {
        this.experts = experts;
        this.committees = committees;
        this.names = names;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void register(long personId, String region, List<String> specialties, String employer, String title) {
        var known = new HashSet<String>();
        experts.specialties().forEach(specialty -> known.add(specialty.code()));
        boolean isExpert = people.get(personId).memberships().stream()
                .anyMatch(membership -> membership.role() == Role.EXPERT);
        new Grounds()
                .unless(isExpert, Ground.of("expert.role-missing").at("personId"))
                .unless(experts.ofPerson(personId) == null, Ground.of("expert.registered").at("personId"))
                .unless(!specialties.isEmpty(), Ground.of("expert.specialties-missing").at("specialties"))
                .unless(known.containsAll(specialties), Ground.of("expert.specialty-unknown").at("specialties"))
                .unless(employer != null && !employer.isBlank(), Ground.of("expert.employer-missing").at("employer"))
                .refuseIfAny();

        var row = new ExpertRow();
        row.personId = personId;
        row.region = organisations.region(region).code();
        row.employer = employer.strip();
        row.employerKey = Names.key(employer);
        row.title = title;
        row.active = true;
        row.registeredAt = clock.now().toEpochMilli();
        row.changedAt = row.registeredAt;
        experts.insert(row);
        experts.insertSpecialties(row, specialties.stream().distinct().toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Specialty> specialties() {
        return experts.specialties();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> committee(long packageId) {
        var committee = committees.latest(packageId);
        return committee == null ? List.of()
                : committees.seats(committee.id).stream().map(seat -> seat.view(committee)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Seat> seat(String seatId) {
        return Optional.ofNullable(committees.seat(seatId)).map(seat -> seat.view(committees.get(seat.committeeId)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Named> names(long packageId) {
        return names.after(packageId, "result-published");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Named> namesForResult(long packageId) {
        return names.after(packageId, "award-decided");
    }

    @Override
    @Transactional(readOnly = true)
    public int available(String region, List<String> specialties) {
        return specialties.isEmpty() ? 0 : experts.count(organisations.lineOf(region), specialties);
    }
}
