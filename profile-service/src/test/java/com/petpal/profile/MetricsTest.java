package com.petpal.profile;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class MetricsTest extends ProfileContext {

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        AlertedMetrics.assertExported("profile-service", port, managementPort);
    }
}
