package org.caiflow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caiflow.identity.SignIns;
import org.caiflow.kernel.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;

/**
 * Other systems sign each request with a token. A request that carries one is never taken for the session's person: that is why
 * it needs no CSRF token.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SignIns signIns;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(SignIns signIns, AuthenticationEntryPoint refusal) {
        this.signIns = signIns;
        this.refusal = refusal;
    }

    /** Null when the request carries none. */
    static String tokenOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip() : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = tokenOf(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        var signedIn = signIns.byToken(token);
        if (signedIn.isEmpty()) {
            refusal.commence(request, response, new SignInRefused(Ground.of("identity.token-unknown")));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
