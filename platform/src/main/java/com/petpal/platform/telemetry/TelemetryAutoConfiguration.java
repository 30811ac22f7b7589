package com.petpal.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires request telemetry into the services. The gateway has its own, on WebFlux. */
@AutoConfiguration
public class TelemetryAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Servlet {

        @Bean
        CostHeader costHeader(@Value("${petpal.cost-headers:false}") boolean wanted) {
            return new CostHeader(wanted);
        }

        @Bean
        FilterRegistrationBean<RequestTelemetryFilter> requestTelemetry(MeterRegistry meters, CostHeader costHeader) {
            var registration = new FilterRegistrationBean<>(new RequestTelemetryFilter(meters, costHeader));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return registration;
        }
    }
}
