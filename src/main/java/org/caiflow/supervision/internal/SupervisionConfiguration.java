package org.caiflow.supervision.internal;

import org.caiflow.supervision.reading.Readers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

@Configuration
@EnableConfigurationProperties(ScreenProperties.class)
class SupervisionConfiguration {

    private static final Duration IDLE = Duration.ofMinutes(2);

    @Bean(destroyMethod = "close")
    Readers bidReaders() {
        return new Readers(IDLE);
    }
}
