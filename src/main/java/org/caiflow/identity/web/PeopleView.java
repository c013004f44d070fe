package org.caiflow.identity.web;

import org.caiflow.identity.Person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of people. @param first address of the first page, null on it; @param next address of the next one, null on the last */
public record PeopleView(List<Person> people, String search, String first, String next) {

    private static final String ADDRESS = "/admin/people?search=";

    static PeopleView page(List<Person> found, int size, String search, String after) {
        var shown = found.subList(0, Math.min(size, found.size()));
        String start = ADDRESS + URLEncoder.encode(search, StandardCharsets.UTF_8);
        String next = found.size() > size
                ? start + "&after=" + URLEncoder.encode(shown.get(size - 1).login(), StandardCharsets.UTF_8) : null;
        return new PeopleView(shown, search, after.isEmpty() ? null : start, next);
    }
}
