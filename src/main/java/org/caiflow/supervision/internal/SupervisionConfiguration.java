package org.caiflow.supervision.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ScreenProperties.class)
class SupervisionConfiguration {
}
