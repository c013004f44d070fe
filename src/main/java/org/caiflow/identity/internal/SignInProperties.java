package org.caiflow.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Parameters of the platform, not of the law.
 *
 * @param attempts       wrong passwords in a row that lock a login
 * @param lockout        for how long it is locked, and how far back wrong passwords count
 * @param tokenLife      how long an API token works
 * @param passwordLength fewest characters of a password
 * @param bcryptStrength rounds of the password hash, as a power of two
 */
@ConfigurationProperties("caiflow.sign-in")
record SignInProperties(@DefaultValue("5") int attempts, @DefaultValue("15m") Duration lockout,
                        @DefaultValue("30d") Duration tokenLife, @DefaultValue("8") int passwordLength,
                        @DefaultValue("10") int bcryptStrength) {
}
