package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Absences;
import org.caiflow.identity.Actor;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

@Service
@Transactional
class AbsencesOnRows implements Absences {

    private final AbsenceMapper mapper;
    private final ExpertMapper experts;
    private final PlatformClock clock;

    AbsencesOnRows(AbsenceMapper mapper, ExpertMapper experts, PlatformClock clock) {
        this.mapper = mapper;
        this.experts = experts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> of(Actor expert) {
        var row = experts.ofPerson(expert.personId());
        return row == null ? List.of() : mapper.of(row.id, clock.now().toEpochMilli()).stream().map(absence ->
                new Absence(absence.id(), Instant.ofEpochMilli(absence.fromAt()), Instant.ofEpochMilli(absence.toAt()))).toList();
    }

    @Override
    public void add(Actor expert, LocalDateTime from, LocalDateTime to) {
        long id = own(expert);
        new Grounds().unless(from != null && to != null && to.isAfter(from), Ground.of("expert.absence-order").at("to")).refuseIfAny();
        new Grounds()
                .unless(instant(to).isAfter(clock.now()), Ground.of("expert.absence-over").at("to"))
                .unless(!to.isAfter(from.plusYears(1)), Ground.of("expert.absence-long").at("to"))
                .refuseIfAny();
        mapper.insert(id, instant(from).toEpochMilli(), instant(to).toEpochMilli());
    }

    @Override
    public void remove(Actor expert, long id) {
        if (mapper.delete(id, own(expert)) != 1) {
            throw Refused.unknown("expert.no-absence");
        }
    }

    private long own(Actor expert) {
        var row = experts.ofPerson(expert.personId());
        if (row == null) {
            throw Refused.unknown("expert.no-entry");
        }
        return row.id;
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(PlatformClock.ZONE).toInstant();
    }
}
