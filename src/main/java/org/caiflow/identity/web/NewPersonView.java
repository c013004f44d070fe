package org.caiflow.identity.web;

import org.caiflow.identity.RefusalWords.Told;

import java.util.List;

/** The form that registers a person, with what was typed. */
public record NewPersonView(String login, String name, String email, String mobile, List<Told> grounds) {

    static final NewPersonView EMPTY = new NewPersonView("", "", "", "", List.of());
}
