package org.caiflow.rules.web;

import org.caiflow.identity.Actor;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.Filter;
import org.caiflow.rules.Parameters.NewParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The numbers of the law: to read for everyone who is signed in, to add to for administrators. */
@RestController
@RequestMapping("/api/v1/rules")
class RulesApi {

    private final Parameters parameters;

    RulesApi(Parameters parameters) {
        this.parameters = parameters;
    }

    @GetMapping
    List<Parameter> list(Actor actor, @RequestParam(required = false) String search, @RequestParam(required = false) String region,
                         @RequestParam(defaultValue = "false") boolean unconfirmed,
                         @RequestParam(defaultValue = "false") boolean open) {
        return parameters.list(new Filter(search, region, unconfirmed, open));
    }

    /** Ends the former row of the same key, region and level on the day before. */
    @PostMapping
    ResponseEntity<Map<String, Long>> add(Actor actor, @RequestBody NewParameter parameter) {
        long id = parameters.add(actor, parameter);
        return ResponseEntity.created(URI.create("/api/v1/rules/" + id)).body(Map.of("id", id));
    }

    @PostMapping("/{id}/confirm")
    void confirm(Actor actor, @PathVariable long id) {
        parameters.confirm(actor, id);
    }
}
