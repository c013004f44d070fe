package org.caiflow.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Ends sessions whose person is no longer active or has a new password since. */
class StaleSessionFilter extends OncePerRequestFilter {

    private final CurrentActor current;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    StaleSessionFilter(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentActor.signedIn().isPresent() && current.of(request).isEmpty()) {
            end.logout(request, response, null);
        }
        chain.doFilter(request, response);
    }
}
