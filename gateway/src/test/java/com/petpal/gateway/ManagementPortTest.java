package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import com.petpal.platform.web.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Operators' tools have a port of their own, which shows health and metrics and nothing of the API. */
class ManagementPortTest extends GatewayContext {

    @Value("${local.management.port}")
    int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void toolsAreAnsweredWithoutAToken(String path) {
        assertThat(management().get(path, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/gateway/routes", "/actuator/heapdump", "/actuator/shutdown"})
    void nothingElseIsShown(String path) {
        assertThat(management().get(path, signedIn()).status()).isEqualTo(404);
    }

    @Test
    void theApiIsNotThere() {
        assertThat(management().get("/v1/people/me", signedIn()).status()).isEqualTo(404);
        assertThat(management().get("/internal/cards", signedIn()).status()).isEqualTo(404);
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        AlertedMetrics.assertExported("gateway", port, managementPort);
    }

    private RawHttp management() {
        return new RawHttp(managementPort);
    }
}
