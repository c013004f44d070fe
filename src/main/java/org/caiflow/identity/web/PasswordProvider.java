package org.caiflow.identity.web;

import org.caiflow.identity.SignIns;
import org.caiflow.identity.SignIns.Outcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import java.util.List;

/** Sign-in by login and password. The session keeps who it is; what the person may do is asked anew by each request. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
        var attempt = signIns.withPassword(given.getName(), String.valueOf(given.getCredentials()), address);
        if (attempt.outcome() != Outcome.ADMITTED) {
            throw SignInRefused.after(attempt);
        }
        var admitted = UsernamePasswordAuthenticationToken.authenticated(attempt.signedIn(), null, List.of());
        admitted.setDetails(given.getDetails());
        return admitted;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
