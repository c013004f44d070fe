package org.caiflow.credit.internal;

import org.caiflow.credit.CreditSource;
import org.caiflow.credit.CreditSource.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.URI;
import java.time.Duration;

/** The sources outside: two websites that a clerk looks at, and a system, if one is named. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

    @Bean
    CreditSource creditChina(CheckMapper checks) {
        return new SeenByClerk(Channel.CREDIT_CHINA, checks);
    }

    @Bean
    CreditSource ccgp(CheckMapper checks) {
        return new SeenByClerk(Channel.CCGP, checks);
    }

    @Bean
    @ConditionalOnExpression("!'${caiflow.credit.url:}'.isEmpty()")
    CreditSource creditSystem(@Value("${caiflow.credit.url}") URI address, @Value("${caiflow.credit.token:}") String token,
                              @Value("${caiflow.credit.timeout:5s}") Duration patience, Evidence evidence) {
        return new SystemSource(address, token, patience, evidence);
    }
}
