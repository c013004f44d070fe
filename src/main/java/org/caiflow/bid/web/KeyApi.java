package org.caiflow.bid.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Public keys of the person's organisations. */
@RestController
@RequestMapping("/api/v1/keys")
class KeyApi {

    private final SealKeys keys;

    KeyApi(SealKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    List<SealKey> keys(Actor actor) {
        return keys.visibleTo(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SealKey register(Actor actor, @RequestBody NewKey body) {
        return keys.register(actor, body.organisationId(), body.x25519(), body.sm2());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable long id) {
        keys.retire(actor, id);
    }

    record NewKey(long organisationId, String x25519, String sm2) {
    }
}
