package org.caiflow.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;

/** For the commands: how far the demo city is, and who lives in it. */
@RestController
@RequestMapping("/api/v1/demo")
@Profile("demo")
class DemoApi {

    private final DemoCity city;
    private final DemoPeople people;
    private final String password;

    DemoApi(DemoCity city, DemoPeople people, @Value("${caiflow.demo.password}") String password) {
        this.city = city;
        this.people = people;
        this.password = password;
    }

    @GetMapping
    DemoCity.Standing standing() {
        return city.standing();
    }

    @GetMapping("/people")
    List<DemoPeople.Cast> people() {
        return people.all();
    }

    /** The first person of each role, as the command prints it. */
    @GetMapping(value = "/people.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String text() {
        var firsts = new LinkedHashMap<String, DemoPeople.Cast>();
        people.all().forEach(person -> firsts.putIfAbsent(person.role(), person));
        var text = new StringBuilder("Demo people (password " + password + "):\n");
        firsts.values().forEach(person -> text.append("  %-10s %-18s %s, %s%n".formatted(person.login(), person.role(),
                person.name(), person.organisation())));
        return text.toString();
    }
}
