package com.petpal.feed;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class MetricsTest extends FeedContext {

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        AlertedMetrics.assertExported("feed-service", port, managementPort);
    }
}
