package org.caiflow.identity.internal;

import org.caiflow.identity.Actor;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;
import org.caiflow.identity.SignIns;
import org.caiflow.identity.internal.SignInMapper.Trace;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.kernel.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Service
@Transactional
class SignInsOnRows implements SignIns {

    private static final int LOGIN_LENGTH = 64;

    private final PersonMapper rows;
    private final People people;
    private final SignInMapper signIns;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final SignInProperties properties;
    private final InstantSource time;
    private final String nobodysPassword;

    SignInsOnRows(PersonMapper rows, People people, SignInMapper signIns, PasswordEncoder encoder,
                  PasswordPolicy policy, SignInProperties properties, InstantSource time) {
        this.rows = rows;
        this.people = people;
        this.signIns = signIns;
        this.encoder = encoder;
        this.policy = policy;
        this.properties = properties;
        this.time = time;
        this.nobodysPassword = encoder.encode(Secrets.token());
    }

    @Override
    public Attempt withPassword(String login, String password, String address) {
        String key = key(login);
        var person = rows.byLogin(key);
        if (person != null) {
            // guesses at the same time stand in line, so that they cannot slip past the count
            person = rows.lock(person.id());
        }
        var locked = lockedUntil(key);
        if (locked != null) {
            return trace(key, address, Trace.LOCKED, new Attempt(Outcome.LOCKED, null, locked));
        }
        // an unknown login costs the same time as a known one
        boolean right = encoder.matches(password == null ? "" : password, person == null ? nobodysPassword : person.password());
        if (person == null || !right || !person.active()) {
            return trace(key, address, Trace.WRONG, new Attempt(Outcome.WRONG, null, null));
        }
        return trace(key, address, Trace.ADMITTED, new Attempt(Outcome.ADMITTED, person.signedIn(), null));
    }

    private Attempt trace(String key, String address, Trace trace, Attempt attempt) {
        signIns.log(key, trace, now(), address);
        return attempt;
    }

    @Override
    @Transactional(readOnly = true)
    public Instant lockedUntil(String login) {
        long span = properties.lockout().toMillis();
        var failures = signIns.failures(key(login), now() - span, properties.attempts());
        return failures.size() < properties.attempts() ? null : Instant.ofEpochMilli(failures.get(0) + span);
    }

    @Override
    public void unlock(Actor by, long personId) {
        by.as(Role.ADMINISTRATOR);
        signIns.log(person(personId).login(), Trace.UNLOCKED, now(), null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> actor(SignedIn signedIn) {
        return Optional.ofNullable(rows.byId(signedIn.personId()))
                .filter(person -> person.active() && person.credentials() == signedIn.credentials())
                .map(person -> people.actor(person.id()));
    }

    @Override
    public Token issue(SignedIn signedIn) {
        String token = Secrets.token();
        var issued = time.instant();
        var expires = issued.plus(properties.tokenLife());
        signIns.insertToken(signedIn.personId(), Secrets.hash(token), signedIn.credentials(), issued.toEpochMilli(),
                expires.toEpochMilli());
        return new Token(token, expires);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignedIn> byToken(String token) {
        return Optional.ofNullable(signIns.byToken(Secrets.hash(token), now()));
    }

    @Override
    public void revoke(String token) {
        signIns.revokeByHash(Secrets.hash(token), now());
    }

    @Override
    @Transactional(readOnly = true)
    public List<IssuedToken> tokensOf(Actor actor) {
        return signIns.tokensOf(actor.personId(), now());
    }

    @Override
    public void revoke(Actor actor, long tokenId) {
        if (signIns.revokeOwn(tokenId, actor.personId(), now()) != 1) {
            throw Refused.unknown("identity.token-unknown");
        }
    }

    @Override
    public void givePassword(Actor by, long personId, String password) {
        by.as(Role.ADMINISTRATOR);
        var person = Optional.ofNullable(rows.byId(personId)).orElseThrow(() -> Refused.unknown("identity.person-unknown"));
        new Grounds().addAll(policy.grounds(password, person.login())).refuseIfAny();
        if (rows.setPassword(personId, person.credentials(), encoder.encode(password)) != 1) {
            throw Refused.conflict("identity.person-changed");
        }
    }

    @Override
    public SignedIn changePassword(Actor actor, String present, String next) {
        var person = person(actor.personId());
        new Grounds()
                .unless(encoder.matches(present == null ? "" : present, person.password()),
                        Ground.of("identity.password-wrong").at("present"))
                .addAll(policy.grounds(next, person.login()))
                .refuseIfAny();
        if (rows.setPassword(person.id(), person.credentials(), encoder.encode(next)) != 1) {
            throw Refused.conflict("identity.person-changed");
        }
        return person(person.id()).signedIn();
    }

    private PersonRow person(long id) {
        return Optional.ofNullable(rows.byId(id)).orElseThrow(() -> Refused.unknown("identity.person-unknown"));
    }

    private static String key(String login) {
        String key = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        return key.substring(0, Math.min(key.length(), LOGIN_LENGTH));
    }

    private long now() {
        return time.instant().toEpochMilli();
    }
}
