package org.caiflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People, their roles and their credentials (人员与岗位). */
public interface People {

    Person get(long id);

    /** In two queries, in no order; unknown ids are left out. */
    List<Person> all(Collection<Long> ids);

    /** Ids of those with the role whose name holds the words, the oldest five hundred. */
    List<Long> named(Role role, String words);

    Optional<Person> byLogin(String login);

    /** Everyone who holds the role in the organisation and is active. */
    List<Person> holding(Role role, long organisationId);

    /**
     * What people who hold the role hold besides: memberships in one of the organisations, and roles of the party wherever. In a fixed
     * number of queries, however many hold the role.
     */
    List<Beside> beside(Role role, Collection<Long> organisations, Party party);

    /** Ids of those who hold the role and are no longer active. */
    List<Long> inactive(Role role);

    record Beside(long personId, long organisationId, Role role) {
    }

    /** Page by key. @param afterLogin null for the first page */
    List<Person> list(String search, String afterLogin, int limit);

    /** @return the id; refused when the login exists or the password is weaker than the policy */
    long register(String login, String name, String email, String mobile, String password);

    /** Those that exist, in no order. */
    List<Person> byLogins(Collection<String> logins);

    /**
     * Registers a person of a pool with the role EXPERT, by finance supervision. Nobody can sign in with the account before the
     * administrator has given it a password.
     *
     * @param pool organisation of the kind POOL
     */
    long enrol(Actor by, String login, String name, String email, String mobile, long pool);

    /** Refused when the duty excludes another one that the person holds (不相容岗位), or does not fit the organisation's kind. */
    void grant(Actor by, long personId, long organisationId, Role role);

    void revoke(Actor by, long personId, long organisationId, Role role);

    void setActive(Actor by, long personId, boolean active);

    /** Refused unless {@code zh} or {@code en}. */
    void setLanguage(Actor actor, String language);

    /** {@code zh} or {@code en}. */
    String languageOf(long personId);

    /** The person as an actor, seats included. Refused (unknown) when there is none or the person is no longer active. */
    Actor actor(long personId);
}
