package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.Appraisals.LastGrade;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.internal.PoolMapper.BanRow;
import org.caiflow.expert.internal.PoolMapper.EntryRow;
import org.caiflow.expert.internal.PoolMapper.Held;
import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class PoolEntriesOnRows implements PoolEntries {

    private final PoolMapper mapper;
    private final PoolSight sight;
    private final AppraisalViews appraisals;
    private final People people;
    private final PlatformClock clock;

    PoolEntriesOnRows(PoolMapper mapper, PoolSight sight, AppraisalViews appraisals, People people, PlatformClock clock) {
        this.mapper = mapper;
        this.sight = sight;
        this.appraisals = appraisals;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> list(Actor supervisor, Filter filter, Long after, int limit) {
        var regions = sight.requireRegions(supervisor);
        var asked = filter.region() == null ? regions : regions.stream().filter(filter.region()::equals).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        String words = SearchText.containing(filter.search());
        var named = words == null ? List.<Long>of() : people.named(Role.EXPERT, filter.search());
        return entries(mapper.page(asked, words, named, filter.specialty(), filter.state(), clock.today(), after, limit));
    }

    private List<Entry> entries(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var persons = people.all(rows.stream().map(EntryRow::personId).toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var held = mapper.specialtiesOf(rows.stream().map(EntryRow::id).toList()).stream()
                .collect(Collectors.groupingBy(Held::expertId, Collectors.mapping(Held::specialty, Collectors.toList())));
        var grades = appraisals.last(rows.stream().map(EntryRow::id).toList());
        return rows.stream().map(row -> entry(row, persons.get(row.personId()), held.getOrDefault(row.id(), List.of()), grades.get(row.id()))).toList();
    }

    private static Entry entry(EntryRow row, Person person, List<String> specialties, LastGrade lastGrade) {
        return new Entry(row.id(), row.personId(), person.name(), person.login(), row.region(), row.employer(), row.title(), specialties,
                row.validFrom(), row.validTo(), row.state(), row.applicationId(), lastGrade);
    }

    @Override
    @Transactional(readOnly = true)
    public Entry get(Actor supervisor, long id) {
        var row = row(id);
        sight.requireOver(supervisor, row.region());
        return entries(List.of(row)).get(0);
    }

    private EntryRow row(long id) {
        return Optional.ofNullable(mapper.get(id, clock.today())).orElseThrow(() -> Refused.unknown("expert.no-entry"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> own(Actor actor) {
        return Optional.ofNullable(mapper.ofPerson(actor.personId(), clock.today())).map(row -> entries(List.of(row)).get(0));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ban> bans(Actor reader, long id) {
        var row = row(id);
        if (row.personId() != reader.personId()) {
            sight.requireOver(reader, row.region());
        }
        return mapper.bans(id);
    }

    @Override
    public void ban(Actor by, long id, NewBan ban) {
        var row = row(id);
        sight.requireOver(by, row.region());
        if (row.state() == State.REMOVED) {
            throw Refused.conflict("expert.removed-already");
        }
        check(ban);
        mapper.insertBan(new BanRow(null, id, ban.kind().name(), ban.from(), ban.kind() == BanKind.REMOVED ? null : ban.to(), ban.reason().strip(),
                ban.article().strip(), by.name(), clock.now().toEpochMilli()));
        if (ban.kind() == BanKind.REMOVED) {
            mapper.setActive(id, false, clock.now().toEpochMilli());
            mapper.setSpecialtiesActive(id, false);
        }
    }

    private void check(NewBan ban) {
        boolean removal = ban.kind() == BanKind.REMOVED;
        new Grounds()
                .unless(ban.from() != null && (!removal || !ban.from().isAfter(clock.today())), Ground.of("expert.ban-from").at("from"))
                .unless(removal || ban.from() == null || ban.to() != null && !ban.to().isBefore(ban.from()), Ground.of("expert.ban-to").at("to"))
                .unless(ban.reason() != null && !ban.reason().isBlank(), Ground.of("expert.ban-reason").at("reason"))
                .unless(ban.article() != null && !ban.article().isBlank(), Ground.of("expert.ban-article").at("article"))
                .refuseIfAny();
    }

    @Override
    public void lift(Actor by, long banId, String reason) {
        var ban = Optional.ofNullable(mapper.ban(banId)).orElseThrow(() -> Refused.unknown("expert.no-entry"));
        sight.requireOver(by, row(ban.expertId()).region());
        new Grounds().unless(reason != null && !reason.isBlank(), Ground.of("expert.ban-reason").at("reason")).refuseIfAny();
        if (mapper.lift(banId, clock.today(), by.name(), reason.strip()) != 1) {
            throw Refused.conflict("expert.stale");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> regions(Actor supervisor) {
        return sight.requireRegions(supervisor);
    }
}
