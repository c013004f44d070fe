package org.caiflow.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

/** Used when no {@code spring.datasource.url} is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${caiflow.data}") Path data,
                                  @Value("${caiflow.database.port}") int port) {
        return new EmbeddedServer(data.resolve("db"), port).start();
    }

    /** With the same settings of the pool as a server of the operator's own gets. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedServer server, @Value("${caiflow.database.name}") String name,
                                @Value("${caiflow.database.fresh}") boolean fresh) {
        server.createDatabase(name, fresh);
        var source = new HikariDataSource();
        source.setJdbcUrl(server.url(name));
        source.setUsername(EmbeddedServer.USER);
        source.setPassword(server.password());
        return source;
    }
}
