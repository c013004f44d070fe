package org.caiflow.identity.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Membership;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.identity.SeatSource;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SearchText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

@Service
@Transactional
class PeopleOnRows implements People {

    /** No encoder makes it, so no password fits. */
    private static final String NO_PASSWORD = "{bcrypt}!";
    private static final int PAGE_LIMIT = 200;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final PersonMapper people;
    private final Duties duties;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final ObjectProvider<SeatSource> seats;

    PeopleOnRows(PersonMapper people, Duties duties, PasswordPolicy policy, PasswordEncoder encoder,
                 ObjectProvider<SeatSource> seats) {
        this.people = people;
        this.duties = duties;
        this.policy = policy;
        this.encoder = encoder;
        this.seats = seats;
    }

    @Override
    public Person get(long id) {
        return withMemberships(List.of(row(id))).get(0);
    }

    @Override
    public List<Person> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : withMemberships(people.all(ids));
    }

    @Override
    public List<Person> byLogins(Collection<String> logins) {
        return logins.isEmpty() ? List.of() : withMemberships(people.byLogins(logins));
    }

    @Override
    public List<Long> named(Role role, String words) {
        return people.named(role, SearchText.containing(words));
    }

    @Override
    public Optional<Person> byLogin(String login) {
        return Optional.ofNullable(people.byLogin(login)).map(row -> withMemberships(List.of(row)).get(0));
    }

    @Override
    public List<Person> holding(Role role, long organisationId) {
        return withMemberships(people.holding(role, organisationId));
    }

    @Override
    public List<Beside> beside(Role role, Collection<Long> organisations, Party party) {
        var roles = Arrays.stream(Role.values()).filter(other -> other.party() == party).toList();
        return people.beside(role, organisations, roles);
    }

    @Override
    public List<Long> inactive(Role role) {
        return people.inactive(role);
    }

    @Override
    public List<Person> list(String search, String afterLogin, int limit) {
        return withMemberships(people.page(Text.orNull(search), Text.orNull(afterLogin), Math.min(limit, PAGE_LIMIT)));
    }

    private List<Person> withMemberships(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var memberships = people.membershipsOf(rows.stream().map(PersonRow::id).toList()).stream()
                .collect(groupingBy(PersonMapper.HeldRole::personId,
                        mapping(PersonMapper.HeldRole::membership, toList())));
        return rows.stream().map(row -> row.with(memberships.getOrDefault(row.id(), List.of()))).toList();
    }

    private PersonRow row(long id) {
        return Optional.ofNullable(people.byId(id)).orElseThrow(() -> Refused.unknown("identity.person-unknown"));
    }

    @Override
    public long register(String login, String name, String email, String mobile, String password) {
        String key = key(login);
        check(key, name, email).addAll(policy.grounds(password, key)).refuseIfAny();
        return insert(new NewPerson(key, name.strip(), Text.orNull(email), Text.orNull(mobile), encoder.encode(password)));
    }

    @Override
    public long enrol(Actor by, String login, String name, String email, String mobile, long pool) {
        by.as(Role.SUPERVISOR);
        String key = key(login);
        check(key, name, email).refuseIfAny();
        long id = insert(new NewPerson(key, name.strip(), Text.orNull(email), Text.orNull(mobile), NO_PASSWORD));
        duties.grant(by.personId(), id, pool, Role.EXPERT);
        return id;
    }

    private static String key(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }

    private Grounds check(String key, String name, String email) {
        return new Grounds()
                .unless(key.matches("[a-z0-9][a-z0-9._-]{1,63}"), Ground.of("identity.login-malformed").at("login"))
                .unless(people.byLogin(key) == null, Ground.of("identity.login-taken", key).at("login"))
                .unless(Text.fits(name, 80), Ground.of("identity.name-missing").at("name"))
                .unless(Text.orNull(email) == null || Text.isEmail(email), Ground.of("identity.email-malformed").at("email"));
    }

    private long insert(NewPerson person) {
        try {
            people.insert(person);
        } catch (DuplicateKeyException e) {
            throw Refused.invalid(Ground.of("identity.login-taken", person.getLogin()).at("login"));
        }
        return person.getId();
    }

    @Override
    public void grant(Actor by, long personId, long organisationId, Role role) {
        by.as(Role.ADMINISTRATOR);
        duties.grant(by.personId(), personId, organisationId, role);
    }

    @Override
    public void revoke(Actor by, long personId, long organisationId, Role role) {
        by.as(Role.ADMINISTRATOR);
        duties.revoke(personId, organisationId, role);
    }

    @Override
    public void setActive(Actor by, long personId, boolean active) {
        by.as(Role.ADMINISTRATOR);
        var row = row(personId);
        if (people.setActive(personId, row.revision(), active) != 1) {
            throw Refused.conflict("identity.person-changed");
        }
        duties.requireAnAdministrator();
    }

    @Override
    public void setLanguage(Actor actor, String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refused.invalid(Ground.of("identity.language-unknown").at("language"));
        }
        if (people.setLanguage(actor.personId(), row(actor.personId()).revision(), language) != 1) {
            throw Refused.conflict("identity.person-changed");
        }
    }

    @Override
    public String languageOf(long personId) {
        return row(personId).language();
    }

    @Override
    public Actor actor(long personId) {
        var person = get(personId);
        if (!person.active()) {
            throw Refused.unknown("identity.person-unknown");
        }
        Set<String> held = seats.stream().flatMap(source -> source.seatsOf(personId).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(person.id(), person.login(), person.name(), List.<Membership>copyOf(person.memberships()), held);
    }
}
