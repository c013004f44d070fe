package org.caiflow.workflow.internal;

import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;

/**
 * Deploys models, decisions and forms as one, into an empty engine or on explicit order ({@code caiflow.deploy=true}): a start
 * never supersedes what a city has published.
 */
@Component
class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final String[] PATTERNS = {"processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form"};

    private final RepositoryService engine;
    private final boolean ordered;

    Catalogue(RepositoryService engine, @Value("${caiflow.deploy}") boolean ordered) {
        this.engine = engine;
        this.ordered = ordered;
    }

    @EventListener
    @Order(0)
    void on(ApplicationStartedEvent started) throws IOException {
        if (ordered || engine.createDeploymentQuery().count() == 0) {
            deploy();
        }
    }

    private void deploy() throws IOException {
        var deployment = engine.createDeployment().name("catalogue").enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        int count = 0;
        for (String pattern : PATTERNS) {
            String root = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                String path = resource.getURL().toString();
                try (var content = resource.getInputStream()) {
                    deployment.addInputStream(path.substring(path.lastIndexOf("/" + root) + 1), content);
                }
                count++;
            }
        }
        if (count > 0) {
            deployment.deploy();
            LOG.info("deployed {} models, decisions and forms as one catalogue", count);
        }
    }
}
