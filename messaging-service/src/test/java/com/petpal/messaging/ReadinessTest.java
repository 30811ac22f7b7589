package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** Whoever sends sockets here asks on the service's own port, without a token. */
class ReadinessTest extends MessagingContext {

    @Autowired
    ApplicationContext program;

    @Test
    void anInstanceThatIsAboutToStopSaysSo() {
        assertThat(status()).isEqualTo(200);

        AvailabilityChangeEvent.publish(program, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(status()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    private int status() {
        return new RawHttp(port).get("/readyz", Map.of()).status();
    }
}
