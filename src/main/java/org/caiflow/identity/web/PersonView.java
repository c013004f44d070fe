package org.caiflow.identity.web;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Person;
import org.caiflow.identity.RefusalWords.Told;

import java.time.Instant;
import java.util.List;

/**
 * A person with roles.
 *
 * @param lockedUntil   null when not locked
 * @param organisations to choose from, as {@code roles}
 * @param chosen        what was chosen in a refused grant, as text; empty otherwise
 */
public record PersonView(Person person, Instant lockedUntil, List<Organisation> organisations, List<String> roles,
                         Choice chosen, List<Told> grounds) {

    public record Choice(String organisation, String role) {

        static final Choice NONE = new Choice("", "");
    }
}
