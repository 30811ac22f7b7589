package com.petpal.auth;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class MetricsTest extends AuthContext {

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        AlertedMetrics.assertExported("auth-service", port, managementPort);
    }
}
