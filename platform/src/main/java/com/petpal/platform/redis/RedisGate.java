package com.petpal.platform.redis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The way to Redis. After a failure it stays shut for half a second, so that an outage costs one time-out now and
 * then instead of one a request.
 */
public final class RedisGate {

    private static final Logger log = LoggerFactory.getLogger(RedisGate.class);
    private static final Duration SHUT = Duration.ofMillis(500);

    private final StringRedisTemplate template;
    private final Clock clock;
    private volatile Instant shutUntil = Instant.MIN;
    private volatile boolean answering = true;

    public RedisGate(StringRedisTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /**
     * Runs commands.
     *
     * @throws RedisAway if Redis does not answer, or did not a moment ago; whether the commands took effect is unknown
     */
    public <T extends @Nullable Object> T run(Function<StringRedisTemplate, T> commands) {
        if (clock.instant().isBefore(shutUntil)) {
            throw new RedisAway(null);
        }
        try {
            T result = commands.apply(template);
            answering = true;
            return result;
        } catch (DataAccessException | IllegalStateException failed) {
            answering = false;
            shutUntil = clock.instant().plus(SHUT);
            log.warn("Redis does not answer: {}", failed.getClass().getSimpleName());
            throw new RedisAway(failed);
        }
    }

    /** Whether Redis answered when it was asked last; the sweeper's lease asks it every few seconds. */
    boolean isAnswering() {
        return answering;
    }

    /** Runs commands whose failure does not matter; empty if they failed or gave nothing. */
    public <T> Optional<T> attempt(Function<StringRedisTemplate, @Nullable T> commands) {
        try {
            return Optional.ofNullable(this.<@Nullable T>run(commands));
        } catch (RedisAway away) {
            return Optional.empty();
        }
    }
}
