package org.caiflow.identity.web;

import org.caiflow.identity.SignIns.Attempt;
import org.caiflow.identity.SignIns.Outcome;
import org.caiflow.kernel.Ground;
import org.springframework.security.core.AuthenticationException;

/** A sign-in or a token that is not accepted, with the ground that may be told. */
class SignInRefused extends AuthenticationException {

    private final transient Ground ground;

    SignInRefused(Ground ground) {
        super(ground.key());
        this.ground = ground;
    }

    static SignInRefused after(Attempt attempt) {
        return new SignInRefused(attempt.outcome() == Outcome.LOCKED
                ? Ground.of("identity.sign-in-locked", attempt.lockedUntil()) : Ground.of("identity.sign-in-wrong"));
    }

    Ground ground() {
        return ground;
    }
}
