package com.petpal.messaging.socket;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisConnections;
import com.petpal.platform.redis.RedisConnections.PubSubConnection;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from Redis what other processes have for people whose sockets are here. While Redis is away nothing is heard; twice a second it is looked whether it is
 * back, and whether every channel that is wanted is heard.
 */
@Component
final class Subscriptions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration WATCH = Duration.ofMillis(500);

    /** How long a sign-in waits to be heard of; only a Redis that hangs makes it wait so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A connection that answers later than this is replaced, and until then deaf. */
    private static final Duration DEAF = Duration.ofSeconds(2);

    private final RedisConnections redis;
    private final Sockets sockets;
    private final LiveEnvelope envelope;
    private final Map<UserId, CompletableFuture<Void>> heard = new HashMap<>();
    private volatile @Nullable PubSubConnection connection;
    private @Nullable ScheduledExecutorService watch;

    Subscriptions(RedisConnections redis, Sockets sockets, LiveEnvelope envelope) {
        this.redis = redis;
        this.sockets = sockets;
        this.envelope = envelope;
    }

    /** Waits a moment until what others send to this person arrives here. If it takes longer, it happens later. */
    void hear(UserId person) {
        try {
            subscribe(person).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException away) {
            log.debug("a channel is not heard yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Commands are sent in the order of these two methods, so that a person who leaves and comes back at once is heard. */
    private synchronized CompletableFuture<Void> subscribe(UserId person) {
        PubSubConnection current = connection;
        if (current == null || !sockets.isHere(person)) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> known = heard.get(person);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Void> sent =
                command(() -> current.connection().async().subscribe(LiveEnvelope.channel(person)));
        heard.put(person, sent);
        return sent;
    }

    synchronized void forgetUnlessHere(UserId person) {
        PubSubConnection current = connection;
        if (!sockets.isHere(person) && heard.remove(person) != null && current != null) {
            command(() -> current.connection().async().unsubscribe(LiveEnvelope.channel(person)));
        }
    }

    /** A connection that is just breaking refuses commands at once. */
    private static CompletableFuture<Void> command(Supplier<RedisFuture<Void>> send) {
        try {
            return send.get().toCompletableFuture();
        } catch (RedisException away) {
            return CompletableFuture.failedFuture(away);
        }
    }

    private void look() {
        try {
            if (!isAlive()) {
                drop();
                connect();
            }
            sockets.people().forEach(this::subscribe);
        } catch (RuntimeException away) {
            log.debug(
                    "live frames of other processes are not heard: {}",
                    away.getClass().getSimpleName());
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
        PubSubConnection fresh = redis.pubSub(DEAF);
        fresh.connection().addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                envelope.open(text)
                        .ifPresent(opened ->
                                sockets.deliver(LiveEnvelope.person(channel), opened.frame(), opened.ephemeral()));
            }
        });
        synchronized (this) {
            connection = fresh;
        }
    }

    private void drop() {
        PubSubConnection old;
        synchronized (this) {
            old = connection;
            connection = null;
            heard.clear();
        }
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void start() {
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-subscriptions").factory());
        watch.scheduleWithFixedDelay(this::look, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        watch = null;
        drop();
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
