package com.petpal.messaging;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class MetricsTest extends MessagingContext {

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        AlertedMetrics.assertExported("messaging-service", port, managementPort);
    }
}
