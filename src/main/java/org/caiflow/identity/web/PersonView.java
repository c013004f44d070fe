package org.caiflow.identity.web;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Person;
import org.caiflow.identity.RefusalWords.Told;

import java.time.Instant;
import java.util.List;

/** A person with roles. @param lockedUntil null when not locked; @param organisations and roles to choose from */
public record PersonView(Person person, Instant lockedUntil, List<Organisation> organisations, List<String> roles,
                         List<Told> grounds) {
}
