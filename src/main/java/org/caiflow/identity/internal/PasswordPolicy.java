package org.caiflow.identity.internal;

import org.caiflow.kernel.Ground;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a password must have. */
@Component
class PasswordPolicy {

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final SignInProperties properties;

    PasswordPolicy(SignInProperties properties) {
        this.properties = properties;
    }

    List<Ground> grounds(String password, String login) {
        if (password == null || password.isBlank()) {
            return List.of(Ground.of("identity.password-missing").at("password"));
        }
        var grounds = new ArrayList<Ground>();
        if (password.length() < properties.passwordLength()) {
            grounds.add(Ground.of("identity.password-short", properties.passwordLength()).at("password"));
        }
        if (password.chars().noneMatch(Character::isLetter) || password.chars().noneMatch(Character::isDigit)) {
            grounds.add(Ground.of("identity.password-plain").at("password"));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            grounds.add(Ground.of("identity.password-long", MOST_BYTES).at("password"));
        }
        if (password.equalsIgnoreCase(login)) {
            grounds.add(Ground.of("identity.password-is-login").at("password"));
        }
        return grounds;
    }
}
