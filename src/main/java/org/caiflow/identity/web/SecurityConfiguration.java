package org.caiflow.identity.web;

import jakarta.servlet.DispatcherType;
import org.caiflow.identity.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who comes in by which way. What is not named here needs a sign-in; what the person may do, each service asks. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Operators sign what they tell. */
    private static final String GATEWAYS = "/api/v1/gateways/**";
    private static final String[] PUBLIC = {"/", "/portal/**", "/notices/**", "/login", "/assets/**", "/favicon.ico", "/error",
            "/v3/api-docs/**", "/actuator/health/**", GATEWAYS};
    private static final String[] PUBLIC_TO_READ = {"/api/v1/calendar/**", "/api/v1/deadlines/**", "/api/v1/notices/**",
            "/api/v1/tenders", "/api/v1/draws", "/api/v1/bans", "/api/v1/receipts/key", "/api/v1/clock", "/api/v1/demo/**"};
    private static final String TOKENS = "/api/v1/tokens";

    /** bpmn-js and form-js set styles on elements; scripts come from the bundles alone. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignIns signIns, CurrentActor current, PasswordProvider passwords,
                                 SecurityAnswers answers, AfterSignIn afterSignIn) throws Exception {
        access(http, current);
        headers(http);
        http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/login").usernameParameter("login").passwordParameter("password")
                        .successHandler(afterSignIn)
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler("/login?refused")))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> BearerFilter.tokenOf(request) != null)
                        .ignoringRequestMatchers(TOKENS, GATEWAYS))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterBefore(new BearerFilter(signIns, answers), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StaleSessionFilter(current), AuthorizationFilter.class);
        return http.build();
    }

    private static void access(HttpSecurity http, CurrentActor current) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers(PUBLIC).permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_TO_READ).permitAll()
                .requestMatchers(HttpMethod.POST, TOKENS).permitAll()
                .requestMatchers("/admin/**").access((authentication, context) ->
                        new AuthorizationDecision(current.isAdministrator(context.getRequest())))
                .anyRequest().authenticated());
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** After the sign-in the browser goes where it wanted to: only if that is a page. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !Asked.isApi(request) && !Asked.isPart(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
