package com.petpal.platform.web;

import jakarta.validation.Validator;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Wires the conventions of HTTP into a program. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
public class WebAutoConfiguration {

    private static final Set<CoercionInputShape> NO_TEXT =
            Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Bean
    JacksonModule wireFormats() {
        return new WireFormats();
    }

    /**
     * What Boot has no setting for: a key may stand in an object once, enums are lower_snake and never a number, and a
     * number is no text.
     */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> NO_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE);
    }

    /** For the services; the gateway is on WebFlux. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        MergePatch mergePatch(JsonMapper json) {
            return new MergePatch(json);
        }

        @Bean
        Rules rules(Validator validator) {
            return new Rules(validator);
        }

        @Bean
        ProblemAdvice problemAdvice() {
            return new ProblemAdvice();
        }

        @Bean
        ProblemWriter problemWriter() {
            return new ProblemWriter();
        }

        @Bean
        ProblemErrorController problemErrorController(ProblemWriter problems) {
            return new ProblemErrorController(problems);
        }

        @Bean
        MvcConventions mvcConventions() {
            return new MvcConventions();
        }

        @Bean
        FilterRegistrationBean<BodyLimitFilter> bodyLimit(
                ProblemWriter problems, @Value("${petpal.max-body:1MB}") DataSize limit) {
            var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limit.toBytes(), problems));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
            return registration;
        }

        @Bean
        FilterRegistrationBean<ContentTypeFilter> contentTypes(ProblemWriter problems) {
            var registration = new FilterRegistrationBean<>(new ContentTypeFilter(problems));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 21);
            return registration;
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        }
    }
}
