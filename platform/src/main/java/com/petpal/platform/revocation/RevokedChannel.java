package com.petpal.platform.revocation;

import com.petpal.platform.redis.RedisConnections;
import com.petpal.platform.redis.RedisConnections.PubSubConnection;
import com.petpal.platform.redis.RedisGate;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fast path: Redis pub/sub {@code revoked}. Whoever does not hear it learns from the next poll, so nothing is
 * promised here. Once a second it is looked whether the channel is still heard.
 */
public final class RevokedChannel implements SmartLifecycle {

    static final String NAME = "revoked";

    private static final Logger log = LoggerFactory.getLogger(RevokedChannel.class);
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final Duration DEAF = Duration.ofSeconds(2);

    private final RedisGate redis;
    private final RedisConnections connections;
    private final KnownRevocations known;
    private final JsonMapper json;
    private @Nullable PubSubConnection connection;
    private volatile @Nullable ScheduledExecutorService watch;

    RevokedChannel(RedisGate redis, RedisConnections connections, KnownRevocations known, JsonMapper json) {
        this.redis = redis;
        this.connections = connections;
        this.known = known;
        this.json = json;
    }

    /** Tells every process that listens. */
    public void announce(Collection<Revocation> ended) {
        String text = json.writeValueAsString(List.copyOf(ended));
        redis.attempt(template -> template.convertAndSend(NAME, text));
    }

    private void heard(String text) {
        try {
            known.add(List.of(json.readValue(text, Revocation[].class)));
        } catch (JacksonException | NullPointerException noRevocations) {
            log.warn("what came over the channel {} cannot be read", NAME);
        }
    }

    private synchronized void look() {
        try {
            if (!isAlive()) {
                drop();
                connect();
            }
        } catch (RuntimeException away) {
            log.debug("{} is not heard: {}", NAME, away.getClass().getSimpleName());
        }
    }

    private boolean isAlive() {
        PubSubConnection current = connection;
        try {
            return current != null && "PONG".equals(current.connection().sync().ping());
        } catch (RedisException away) {
            return false;
        }
    }

    private void connect() {
        PubSubConnection fresh = connections.pubSub(DEAF);
        connection = fresh;
        fresh.connection().addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                heard(text);
            }
        });
        fresh.connection().sync().subscribe(NAME);
    }

    private void drop() {
        PubSubConnection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("revoked-channel").factory());
        started.scheduleWithFixedDelay(this::look, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
        watch = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = watch;
        watch = null;
        if (stopped != null) {
            stopped.shutdownNow();
        }
        synchronized (this) {
            drop();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
