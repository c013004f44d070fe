package org.caiflow.expert.internal;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.expert.PoolImports;
import org.caiflow.expert.Registrations.Validity;
import org.caiflow.expert.internal.PoolLine.Read;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@Service
@Transactional
class PoolImportsOnRows implements PoolImports {

    private static final int MOST = 5_000;

    private final PoolSight sight;
    private final ApplicationCheck check;
    private final Eligibility eligibility;
    private final Applications applications;
    private final ApplicationMapper mapper;
    private final PoolEntry pool;
    private final People people;
    private final Organisations organisations;
    private final PlatformClock clock;

    PoolImportsOnRows(PoolSight sight, ApplicationCheck check, Eligibility eligibility, Applications applications, ApplicationMapper mapper,
                      PoolEntry pool, People people, Organisations organisations, PlatformClock clock) {
        this.sight = sight;
        this.check = check;
        this.eligibility = eligibility;
        this.applications = applications;
        this.mapper = mapper;
        this.pool = pool;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return Arrays.stream(PoolColumn.values()).map(column -> new Column(column.name(), column.title, column.needed)).toList();
    }

    @Override
    public Taken take(Actor by, String fileName, byte[] content) {
        var regions = Set.copyOf(sight.requireRegions(by));
        var lines = PoolTable.read(fileName, content, MOST).stream().map(PoolLine::read).toList();
        var known = people.byLogins(lines.stream().map(PoolImportsOnRows::login).toList()).stream()
                .collect(Collectors.toMap(Person::login, Function.identity()));
        var grounds = new Grounds();
        var seen = new HashSet<String>();
        lines.forEach(line -> grounds.addAll(line.application() == null ? line.grounds() : check(line, regions, known, seen)));
        grounds.refuseIfAny();

        int accounts = 0;
        for (Read line : lines) {
            accounts += enter(by, line, known.get(login(line)), fileName) ? 1 : 0;
        }
        return new Taken(lines.size(), accounts);
    }

    private static String login(Read line) {
        return Optional.ofNullable(line.line().at(PoolColumn.LOGIN)).orElse("").toLowerCase(Locale.ROOT);
    }

    private List<Ground> check(Read line, Set<String> regions, Map<String, Person> known, Set<String> seen) {
        var application = line.application();
        var grounds = new Grounds();
        var person = known.get(login(line));
        long personId = person == null ? 0 : person.id();
        check.check(personId, application, clock.today()).forEach(ground -> grounds.add(ground.at(at(line, ground.field()))));
        grounds.unless(seen.add(login(line)), at(line, PoolColumn.LOGIN, "expert.import-twice"))
                .unless(regions.contains(application.region()), at(line, PoolColumn.REGION, "expert.import-region"))
                .unless(pool(application.region()).isPresent(), at(line, PoolColumn.REGION, "expert.import-no-pool"))
                .unless(person == null || person.name().equals(line.line().at(PoolColumn.NAME)), at(line, PoolColumn.NAME, "expert.import-other-person"))
                .unless(person != null || login(line).matches("[a-z0-9][a-z0-9._-]{1,63}"), at(line, PoolColumn.LOGIN, "identity.login-malformed"))
                .unless(line.validTo() != null || eligibility.validity(application, clock.today()).isPresent(),
                        at(line, PoolColumn.VALID_TO, "expert.import-no-period"))
                .unless(line.validTo() == null || !line.validTo().isBefore(clock.today()), at(line, PoolColumn.VALID_TO, "expert.import-expired"));
        return grounds.list();
    }

    private static Ground at(Read line, PoolColumn column, String key) {
        return Ground.of(key).at(PoolLine.at(line.line(), column));
    }

    /** The column behind the field of an application. */
    private static String at(Read line, String field) {
        String name = field == null ? "" : field.replaceAll("\\[.*", "");
        var column = switch (name) {
            case "birth" -> PoolColumn.BIRTH;
            case "fieldSince" -> PoolColumn.FIELD_SINCE;
            case "employer" -> PoolColumn.EMPLOYER;
            case "employerCode" -> PoolColumn.EMPLOYER_CODE;
            case "specialties" -> PoolColumn.SPECIALTIES;
            case "ties" -> PoolColumn.TIES;
            case "kin" -> PoolColumn.KIN;
            case "region" -> PoolColumn.REGION;
            default -> PoolColumn.LOGIN;
        };
        return PoolLine.at(line.line(), column);
    }

    /** The register of experts of the region or the nearest above it. */
    private Optional<Organisation> pool(String region) {
        var all = organisations.ofKind(Party.POOL);
        return organisations.lineOf(region).stream()
                .flatMap(code -> all.stream().filter(one -> one.region().equals(code))).findFirst();
    }

    /** @return whether the person got an account */
    private boolean enter(Actor by, Read line, Person present, String fileName) {
        var application = line.application();
        long personId = present != null ? present.id() : people.enrol(by, login(line), line.line().at(PoolColumn.NAME),
                line.line().at(PoolColumn.EMAIL), line.line().at(PoolColumn.MOBILE), pool(application.region()).orElseThrow().id());
        if (present != null && present.memberships().stream().noneMatch(held -> held.role() == Role.EXPERT)) {
            throw Refused.invalid(at(line, PoolColumn.LOGIN, "expert.role-missing"));
        }
        var row = applications.next(personId, application, line.line().at(PoolColumn.ACCOUNT));
        var validity = validity(line);
        row.validFrom = validity.from();
        row.validTo = validity.to();
        row.state = ApplicationRow.State.ENTERED;
        row.submittedAt = clock.now().toEpochMilli();
        row.decidedAt = row.submittedAt;
        row.decidedBy = by.name();
        row.source = fileName;
        mapper.insert(row);
        pool.put(row);
        return present == null;
    }

    /** As the other pool had it, never beyond the age of the law. */
    private Validity validity(Read line) {
        LocalDate today = clock.today();
        if (line.validTo() == null) {
            return eligibility.requireValidity(line.application(), today);
        }
        var lastOfAge = eligibility.lastDayOfAge(line.application().birth(), new Scope(line.application().region(), null), today);
        return new Validity(line.validFrom() == null ? today : line.validFrom(), Eligibility.earlier(line.validTo(), lastOfAge));
    }
}
