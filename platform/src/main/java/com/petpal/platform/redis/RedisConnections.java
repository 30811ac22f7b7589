package com.petpal.platform.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections that serve one purpose: blocking reads, or hearing of publications. The shared one is {@link
 * RedisGate}'s.
 */
public final class RedisConnections {

    private final RedisURI address;

    RedisConnections(RedisURI address) {
        this.address = address;
    }

    /**
     * A connection for commands that block. It does not reconnect: whoever blocks must know that it was cut off.
     *
     * @param timeout longer than any command blocks
     * @throws io.lettuce.core.RedisException if Redis is away
     */
    public BlockingConnection blocking(Duration timeout) {
        RedisClient client = client(timeout, false);
        try {
            return new BlockingConnection(client, client.connect());
        } catch (RuntimeException away) {
            client.shutdownAsync(0, 1, TimeUnit.SECONDS);
            throw away;
        }
    }

    /**
     * A connection for pub/sub, which reconnects and subscribes again by itself.
     *
     * @throws io.lettuce.core.RedisException if Redis is away
     */
    public PubSubConnection pubSub(Duration timeout) {
        RedisClient client = client(timeout, true);
        try {
            return new PubSubConnection(client, client.connectPubSub());
        } catch (RuntimeException away) {
            client.shutdownAsync(0, 1, TimeUnit.SECONDS);
            throw away;
        }
    }

    /** A connection together with the client it was made by. */
    public record BlockingConnection(RedisClient client, StatefulRedisConnection<String, String> connection)
            implements AutoCloseable {

        @Override
        public void close() {
            connection.close();
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    /** A connection together with the client it was made by. */
    public record PubSubConnection(RedisClient client, StatefulRedisPubSubConnection<String, String> connection)
            implements AutoCloseable {

        @Override
        public void close() {
            connection.close();
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    private RedisClient client(Duration timeout, boolean reconnects) {
        RedisURI own = RedisURI.builder(address).withTimeout(timeout).build();
        RedisClient client = RedisClient.create(own);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(reconnects)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }
}
