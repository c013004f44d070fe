package org.caiflow.demo;

import org.caiflow.identity.Membership;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The people of the demo city, with what they do. */
@Component
@Profile("demo")
class DemoPeople {

    private static final int PAGE = 200;

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    List<Cast> all() {
        var all = new ArrayList<Cast>();
        String after = null;
        List<Person> page;
        do {
            page = people.list("", after, PAGE);
            for (Person person : page) {
                for (Membership membership : person.memberships()) {
                    all.add(new Cast(person.login(), person.name(), membership.organisation(), membership.role().name()));
                }
                after = person.login();
            }
        } while (page.size() == PAGE);
        return all;
    }

    record Cast(String login, String name, String organisation, String role) {
    }
}
