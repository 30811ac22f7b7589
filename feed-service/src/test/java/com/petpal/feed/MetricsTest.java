package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.telemetry.testing.AlertedMetrics;
import com.petpal.platform.web.testing.RawHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An alert on what nobody exports never fires. */
class MetricsTest extends FeedContext {

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whateverAlertsLeanOnIsThereFromTheFirstRequestOn() {
        List<String> alerted = AlertedMetrics.of("feed-service");
        new RawHttp(port).get("/v1/nowhere", Map.of());

        List<String> scraped = new RawHttp(managementPort)
                .get("/actuator/prometheus", Map.of())
                .body()
                .lines()
                .map(line -> line.split("[{ ]", 2)[0])
                .distinct()
                .toList();

        assertThat(alerted).hasSizeGreaterThan(6);
        assertThat(scraped).containsAll(alerted);
    }
}
