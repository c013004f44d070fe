package org.caiflow.identity.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Organisations.NewOrganisation;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.Map;

/** Regions, organisations and people, for administrators. */
@RestController
@RequestMapping("/api/v1")
class PeopleApi {

    private final Organisations organisations;
    private final People people;

    PeopleApi(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    @PostMapping("/regions")
    ResponseEntity<Region> registerRegion(Actor actor, @RequestBody Region region) {
        actor.as(Role.ADMINISTRATOR);
        organisations.registerRegion(region);
        return ResponseEntity.created(URI.create("/api/v1/regions/" + region.code())).body(region);
    }

    @PostMapping("/organisations")
    ResponseEntity<Map<String, Long>> registerOrganisation(Actor actor, @RequestBody NewOrganisation organisation) {
        actor.as(Role.ADMINISTRATOR);
        return created("/api/v1/organisations/", organisations.register(organisation));
    }

    @GetMapping("/organisations/{id}")
    Organisation organisation(Actor actor, @PathVariable long id) {
        actor.as(Role.ADMINISTRATOR);
        return organisations.get(id);
    }

    @PostMapping("/people")
    ResponseEntity<Map<String, Long>> registerPerson(Actor actor, @RequestBody NewPerson person) {
        actor.as(Role.ADMINISTRATOR);
        return created("/api/v1/people/",
                people.register(person.login(), person.name(), person.email(), person.mobile(), person.password()));
    }

    @GetMapping("/people/{id}")
    Person person(Actor actor, @PathVariable long id) {
        actor.as(Role.ADMINISTRATOR);
        return people.get(id);
    }

    @PostMapping("/people/{id}/memberships")
    Person grant(Actor actor, @PathVariable long id, @RequestBody Duty duty) {
        people.grant(actor, id, duty.organisationId(), duty.given());
        return people.get(id);
    }

    @DeleteMapping("/people/{id}/memberships")
    Person revoke(Actor actor, @PathVariable long id, @RequestBody Duty duty) {
        people.revoke(actor, id, duty.organisationId(), duty.given());
        return people.get(id);
    }

    private static ResponseEntity<Map<String, Long>> created(String place, long id) {
        return ResponseEntity.created(URI.create(place + id)).body(Map.of("id", id));
    }

    record NewPerson(String login, String name, String email, String mobile, String password) {

        @Override
        public String toString() {
            return "new person " + login;
        }
    }

    record Duty(long organisationId, Role role) {

        Role given() {
            new Grounds().unless(role != null, Ground.of("identity.role-missing").at("role")).refuseIfAny();
            return role;
        }
    }
}
