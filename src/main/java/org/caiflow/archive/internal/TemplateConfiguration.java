package org.caiflow.archive.internal;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.caiflow.archive.TemplateFunctions;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

/**
 * The one configuration of templates: pages, papers, notices and mails. HTML is escaped by the ending {@code .ftlh}, an undefined
 * value fails, numbers print as they are. Papers take it as the bean {@code freeMarkerConfiguration}.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        return new AllMessages();
    }

    @Bean
    FreeMarkerConfigurer freeMarkerConfigurer(TemplateFunctions functions) {
        var configurer = new StrictConfigurer();
        configurer.setTemplateLoaderPath("classpath:/templates/");
        configurer.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configurer.setFreemarkerVariables(functions.all());
        return configurer;
    }

    private static final class StrictConfigurer extends FreeMarkerConfigurer {

        @Override
        protected Configuration newConfiguration() {
            var configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
            configuration.setNumberFormat("computer");
            configuration.setBooleanFormat("c");
            configuration.setLocale(Locale.SIMPLIFIED_CHINESE);
            configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
            configuration.setLogTemplateExceptions(false);
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            return configuration;
        }
    }
}
