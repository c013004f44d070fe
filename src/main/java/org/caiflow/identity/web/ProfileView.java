package org.caiflow.identity.web;

import org.caiflow.identity.Person;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.SignIns.IssuedToken;

import java.util.List;

/** One's own page. @param language {@code zh} or {@code en}; @param saved whether an act has just been done */
public record ProfileView(Person person, String language, List<IssuedToken> tokens, List<Told> grounds, boolean saved) {
}
