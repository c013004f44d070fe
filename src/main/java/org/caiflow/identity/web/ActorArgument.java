package org.caiflow.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.caiflow.identity.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.util.Optional;

/** {@link Actor} (someone must be signed in) or {@code Optional<Actor>} as an argument of a controller. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final CurrentActor current;

    ActorArgument(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
                                  WebDataBinderFactory binders) {
        Optional<Actor> actor = current.of(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Optional.class) {
            return actor;
        }
        return actor.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
