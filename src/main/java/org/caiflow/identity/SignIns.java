package org.caiflow.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How people prove who they are (登录): passwords, lock-out, tokens for other systems. */
public interface SignIns {

    /**
     * Checks a password and writes the attempt down; never throws for a wrong one. After too many failures within the lock-out
     * time the login is locked, whether it exists or not, so that the answer does not tell which logins exist.
     *
     * @param address where the attempt came from; null when unknown
     */
    Attempt withPassword(String login, String password, String address);

    /** The person as an actor of this moment; empty when no longer active, or when the password was changed since. */
    Optional<Actor> actor(SignedIn signedIn);

    /** @return the token's text, which is shown once and kept as a hash only, and when it ends */
    Token issue(SignedIn signedIn);

    /** Empty when the token is unknown, ended, revoked, or older than the person's password. */
    Optional<SignedIn> byToken(String token);

    void revoke(String token);

    /** Own tokens that still work, newest first. */
    List<IssuedToken> tokensOf(Actor actor);

    /** Refused (unknown) when it is none of the actor's. */
    void revoke(Actor actor, long tokenId);

    /**
     * Ends every other session and every token of the person.
     *
     * @return who is signed in from now on
     * @throws org.caiflow.kernel.Refused when the present password is wrong or the new one is weaker than the policy
     */
    SignedIn changePassword(Actor actor, String present, String next);

    /** Lets a locked login try again. Administrators only. */
    void unlock(Actor by, long personId);

    /** Null when the login is not locked. */
    Instant lockedUntil(String login);

    /** Gives a person another password, by the administrator; its sessions and tokens end. Refused when it is weaker than the policy. */
    void givePassword(Actor by, long personId, String password);

    /** @param credentials grows with every new password of the person */
    record SignedIn(long personId, String login, int credentials) implements java.io.Serializable {
    }

    /** @param signedIn null unless admitted; @param lockedUntil null unless locked */
    record Attempt(Outcome outcome, SignedIn signedIn, Instant lockedUntil) {
    }

    enum Outcome { ADMITTED, WRONG, LOCKED }

    record Token(String token, Instant expiresAt) {
    }

    /** @param issuedAt and {@code expiresAt} in epoch ms */
    record IssuedToken(long id, long issuedAt, long expiresAt) {
    }
}
