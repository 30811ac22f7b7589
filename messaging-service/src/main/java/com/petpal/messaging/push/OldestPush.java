package com.petpal.messaging.push;

import com.petpal.platform.events.Chore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long the push waits that is due for the longest, as whoever sweeps saw it last. */
@Component
class OldestPush implements Chore {

    private final PushStore store;
    private final Clock clock;
    private volatile Instant oldestDue = Instant.MAX;

    OldestPush(PushStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("petpal.push.oldest.waiting.seconds", this, OldestPush::seconds)
                .description("How long ago the oldest push that waits was due, as the last sweep saw it")
                .register(meters);
    }

    @Override
    public void run() {
        oldestDue = store.oldestDue().orElse(Instant.MAX);
    }

    double seconds() {
        Instant now = clock.instant();
        return oldestDue.isBefore(now) ? Duration.between(oldestDue, now).toMillis() / 1e3 : 0;
    }
}
