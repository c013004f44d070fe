package org.caiflow.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/** What the security filters answer: data like the controllers' refusals; people without a session are led to the sign-in. */
@Component
class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver errors;
    private final AuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");

    SecurityAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (Asked.isApi(request)) {
            errors.resolveException(request, response, null, cause);
        } else if (BearerFilter.tokenOf(request) != null) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (Asked.isPart(request)) {
            // a part of a page cannot show the sign-in: the browser is sent there as a whole
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            loginPage.commence(request, response, cause);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (Asked.isApi(request)) {
            errors.resolveException(request, response, null, cause);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
