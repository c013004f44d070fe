package org.caiflow.bench;

import com.zaxxer.hikari.HikariDataSource;
import org.caiflow.Caiflow;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Locale;

/** The whole platform in this JVM on a schema of its own, job executor off, the demo city's projects left out. */
final class Platform implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String database;

    private Platform(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    static Platform start(String database) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        var context = new SpringApplicationBuilder(Caiflow.class).profiles("demo")
                .initializers(starting -> starting.addBeanFactoryPostProcessor(factory -> {
                    ((DefaultListableBeanFactory) factory).removeBeanDefinition("demoApi");
                    ((DefaultListableBeanFactory) factory).removeBeanDefinition("demoCity");
                }))
                .run("--server.port=0", "--caiflow.data=target/bench/" + database, "--caiflow.database.name=" + database,
                        "--caiflow.database.fresh=true", "--caiflow.jobs.start=false", "--camunda.bpm.job-execution.enabled=false",
                        "--caiflow.demo.mail-port=0", "--caiflow.sign-in.bcrypt-strength=4", "--spring.main.banner-mode=off",
                        "--logging.level.root=error", "--logging.level.org.caiflow=warn");
        return new Platform(context, database);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate rows() {
        return the(JdbcTemplate.class);
    }

    /** A pool of the same size on another schema of the same server, which is made anew. */
    HikariDataSource beside(String schema) {
        rows().execute("DROP DATABASE IF EXISTS " + schema);
        rows().execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        var own = the(HikariDataSource.class);
        var source = new HikariDataSource();
        // else the engine finds the platform's tables when it looks for its own, and makes none
        source.setJdbcUrl(own.getJdbcUrl().replace("/" + database + "?", "/" + schema + "?nullDatabaseMeansCurrent=true&"));
        source.setUsername(own.getUsername());
        source.setPassword(own.getPassword());
        source.setMaximumPoolSize(own.getMaximumPoolSize());
        source.setTransactionIsolation(own.getTransactionIsolation());
        source.setAutoCommit(own.isAutoCommit());
        source.setDataSourceProperties(own.getDataSourceProperties());
        return source;
    }

    /** Leaves nothing behind but the server's own files below {@code target}. */
    @Override
    public void close() {
        rows().execute("DROP DATABASE " + database);
        context.close();
    }
}
