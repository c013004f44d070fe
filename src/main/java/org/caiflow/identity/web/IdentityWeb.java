package org.caiflow.identity.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {

    private final ActorArgument actorArgument;

    IdentityWeb(ActorArgument actorArgument) {
        this.actorArgument = actorArgument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actorArgument);
    }
}
