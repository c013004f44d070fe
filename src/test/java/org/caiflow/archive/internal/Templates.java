package org.caiflow.archive.internal;

import freemarker.template.Configuration;
import org.caiflow.archive.TemplateFunctions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

/** The platform's own template configuration, for tests that render without the platform. */
public final class Templates {

    private Templates() {
    }

    public static Configuration configuration() {
        var context = new AnnotationConfigApplicationContext(TemplateConfiguration.class, TemplateFunctions.class);
        return context.getBean(FreeMarkerConfigurer.class).getConfiguration();
    }
}
