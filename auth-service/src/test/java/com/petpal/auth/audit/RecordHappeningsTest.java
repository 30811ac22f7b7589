package com.petpal.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RecordHappeningsTest {

    private static final UserId ADA = new UserId(11);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordHappenings trail = new RecordHappenings(
            new Away(),
            new IdGenerator(Clock.systemUTC(), new SecureRandom()),
            Optional::empty,
            Clock.systemUTC(),
            meters);

    @Test
    void anEventThatCannotBeWrittenIsCountedAndFailsNothing() {
        trail.record(ADA, Happening.LOGGED_IN);

        assertThat(lost()).isEqualTo(1);
    }

    @Test
    void soIsOneThatIsWrittenUnnoticed() {
        trail.recordUnnoticed(ADA, Happening.LOGIN_FAILED);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lost()).isEqualTo(1));
    }

    private double lost() {
        return meters.counter("petpal.security.events.lost").count();
    }

    private static final class Away implements SecurityEventStore {

        @Override
        public void add(SecurityEvent event) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<SecurityEvent> newest(UserId userId, Optional<String> before, int limit, Instant now) {
            return List.of();
        }
    }
}
