package com.petpal.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.push.PushMessage;
import io.lettuce.core.codec.StringCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears from Redis which keys changed (client-side caching in broadcast mode, RESP3) and tells the near caches.
 *
 * <p>It holds a connection of its own and asks it every second whether it still lives. While it does not, near caches
 * keep nothing: what changes then is not heard of.
 */
final class Invalidations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Invalidations.class);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final RedisURI address;
    private final Map<String, NearCache<?>> caches = new ConcurrentHashMap<>();
    private @Nullable RedisClient client;
    private @Nullable ScheduledExecutorService watch;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    Invalidations(RedisURI address) {
        this.address = address;
    }

    /** @param prefix of the keys whose changes the cache must hear of; to be called before {@link #start} */
    void register(String prefix, NearCache<?> cache) {
        caches.put(prefix, cache);
    }

    @Override
    public void start() {
        RedisClient opened = RedisClient.create(address);
        // A connection that came back by itself would be alive and hear of nothing.
        opened.setOptions(ClientOptions.builder().autoReconnect(false).build());
        opened.addListener(new Disconnections());
        client = opened;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("redis-invalidations").factory());
        watch.scheduleWithFixedDelay(this::ensureTracking, 0, WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Near caches are not trusted from the moment on in which nothing is heard. */
    private final class Disconnections implements RedisConnectionStateListener {

        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
            if (lost == connection) {
                caches.values().forEach(cache -> cache.reset(false));
            }
        }
    }

    private void ensureTracking() {
        try {
            if (caches.isEmpty() || isAlive()) {
                return;
            }
            distrust();
            track();
        } catch (RedisException | IllegalStateException away) {
            log.debug("changes of keys are not heard of: {}", away.getMessage());
            distrust();
        }
    }

    private boolean isAlive() {
        StatefulRedisConnection<String, String> current = connection;
        return current != null
                && current.isOpen()
                && "PONG".equals(current.sync().ping());
    }

    private void track() {
        RedisClient opened = client;
        if (opened == null) {
            return;
        }
        StatefulRedisConnection<String, String> fresh = opened.connect(StringCodec.UTF8);
        fresh.addListener(this::onPush);
        String[] prefixes = caches.keySet().toArray(String[]::new);
        fresh.sync().clientTracking(TrackingArgs.Builder.enabled().bcast().prefixes(prefixes));
        connection = fresh;
        caches.values().forEach(cache -> cache.reset(true));
    }

    private void distrust() {
        caches.values().forEach(cache -> cache.reset(false));
        StatefulRedisConnection<String, String> old = connection;
        connection = null;
        if (old != null) {
            old.closeAsync();
        }
    }

    private void onPush(PushMessage message) {
        if (!message.getType().equals("invalidate")) {
            return;
        }
        Object keys = message.getContent().get(1);
        if (keys instanceof List<?> changed) {
            changed.forEach(key -> invalidate(text(key)));
        } else {
            // Without a list everything changed: the database was flushed.
            caches.values().forEach(cache -> cache.reset(true));
        }
    }

    private void invalidate(String key) {
        caches.forEach((prefix, cache) -> {
            if (key.startsWith(prefix)) {
                cache.invalidate(key);
            }
        });
    }

    private static String text(Object key) {
        return key instanceof ByteBuffer bytes
                ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
                : String.valueOf(key);
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        distrust();
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
        client = null;
    }

    @Override
    public boolean isRunning() {
        return client != null;
    }
}
