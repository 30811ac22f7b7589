package com.petpal.platform.security;

import com.petpal.platform.web.ProblemWriter;
import com.petpal.platform.web.Refusal;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Denies what is not allowed: people by access token, {@code /internal/**} by service credential, nothing else but
 * public paths.
 */
@AutoConfiguration
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TokenKeys tokenKeys(SecuritySettings settings, Clock clock) {
        return new FetchedKeys(settings.authUrl(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessTokens accessTokens(TokenKeys keys, SecuritySettings settings, Clock clock, EndedSessions ended) {
        return new AccessTokens(keys, settings.issuer(), clock, ended);
    }

    /** The gateway has one too: it asks auth-service which sessions have ended. */
    @Bean
    ServiceCredential serviceCredential(
            SecuritySettings settings, @Value("${spring.application.name}") String service, Clock clock) {
        return new ServiceCredential(settings.internalKey(), service, clock);
    }

    /** A span around each of a dozen filters tells nobody anything, and costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** For the services; the gateway is on WebFlux. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        InternalClients internalClients(
                ServiceCredential credential, JsonMapper json, ObjectProvider<ObservationRegistry> observations) {
            return new InternalClients(
                    credential,
                    RestClient.builder()
                            .observationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP))
                            .configureMessageConverters(converters ->
                                    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json))),
                    json);
        }

        /** Nobody signs in with a name and a password here; without this Boot would invent a user. */
        @Bean
        AuthenticationManager noPasswords() {
            return authentication -> {
                throw new AuthenticationServiceException("not used");
            };
        }

        /**
         * The management port is reached by operators' tools only; what it exposes is in {@code
         * config/platform.yaml}.
         */
        @Bean
        @Order(0)
        SecurityFilterChain management(HttpSecurity http, ProblemWriter problems) {
            return stateless(http, problems)
                    .securityMatcher(EndpointRequest.toAnyEndpoint())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        @Order(1)
        SecurityFilterChain internal(HttpSecurity http, ServiceCredential credential, ProblemWriter problems) {
            return stateless(http, problems)
                    .securityMatcher("/internal/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .addFilterBefore(new ServiceCredentialFilter(credential), AuthorizationFilter.class)
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(
                HttpSecurity http, AccessTokens tokens, ProblemWriter problems, ObjectProvider<PublicPaths> paths) {
            List<RequestMatcher> patterns = paths.stream()
                    .map(PublicPaths::patterns)
                    .flatMap(List::stream)
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList();
            RequestMatcher open = request -> patterns.stream().anyMatch(path -> path.matches(request));
            return stateless(http, problems)
                    .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(open)
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .addFilterBefore(new AccessTokenFilter(tokens, problems, open), AuthorizationFilter.class)
                    .build();
        }

        private static HttpSecurity stateless(HttpSecurity http, ProblemWriter problems) {
            return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .csrf(AbstractHttpConfigurer::disable)
                    .formLogin(AbstractHttpConfigurer::disable)
                    .httpBasic(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, e) ->
                                    refuse(problems, request, response, 401, "unauthenticated"))
                            .accessDeniedHandler(
                                    (request, response, e) -> refuse(problems, request, response, 403, "forbidden")));
        }

        private static void refuse(
                ProblemWriter problems,
                HttpServletRequest request,
                HttpServletResponse response,
                int status,
                String code)
                throws IOException {
            problems.write(request, response, new Refusal(status, code, null, List.of(), null));
        }
    }
}
