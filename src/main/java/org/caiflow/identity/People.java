package org.caiflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People, their roles and their credentials (人员与岗位). */
public interface People {

    Person get(long id);

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
