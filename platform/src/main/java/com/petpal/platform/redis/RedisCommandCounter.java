package com.petpal.platform.redis;

import com.petpal.platform.telemetry.Ledger;
import io.lettuce.core.event.command.CommandFailedEvent;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.event.command.CommandSucceededEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts each command for the request that sends it, and times it. Lettuce calls it on the thread that sends. */
final class RedisCommandCounter implements CommandListener {

    private final MeterRegistry meters;

    RedisCommandCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Ledger.current().redis();
        event.getContext().put("began", System.nanoTime());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        record(event.getCommand().getType().toString(), event.getContext().get("began"));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        record(event.getCommand().getType().toString(), event.getContext().get("began"));
    }

    private void record(String command, @Nullable Object began) {
        if (began instanceof Long nanos) {
            Timer.builder("petpal.redis.commands")
                    .description("Commands sent to Redis")
                    .tag("command", command.toLowerCase(Locale.ROOT))
                    .register(meters)
                    .record(Duration.ofNanos(System.nanoTime() - nanos));
        }
    }
}
