package com.petpal.feed;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A group of another service that reads what this one publishes: without it nothing would be confirmed by everybody. */
final class TestListener {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final RedisClient redis;
    private final String stream;
    private final String group;
    private final BooleanSupplier isAway;

    private TestListener(RedisClient redis, String stream, String group, BooleanSupplier isAway) {
        this.redis = redis;
        this.stream = stream;
        this.group = group;
        this.isAway = isAway;
    }

    /** @param isAway whether it does not read now */
    static void start(RedisClient redis, String stream, String group, BooleanSupplier isAway) {
        Thread.ofVirtual().name(group).start(new TestListener(redis, stream, group, isAway)::listen);
    }

    private void listen() {
        while (true) {
            try (var connection = redis.connect()) {
                read(connection.sync());
            } catch (RedisException away) {
                LockSupport.parkNanos(PATIENCE.toNanos());
            }
        }
    }

    /** Until Redis is away or was flushed. */
    private void read(RedisCommands<String, String> commands) {
        try {
            commands.xgroupCreate(StreamOffset.from(stream, "0"), group, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException exists) {
            // As it should be.
        }
        while (true) {
            if (isAway.getAsBoolean()) {
                LockSupport.parkNanos(PATIENCE.toNanos());
            } else {
                commands.xreadgroup(
                        Consumer.from(group, "test"),
                        XReadArgs.Builder.noack(true).block(PATIENCE).count(1_000),
                        StreamOffset.lastConsumed(stream));
            }
        }
    }
}
