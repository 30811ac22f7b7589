package com.petpal.platform.events;

import com.petpal.platform.redis.RedisConnections;
import com.petpal.platform.redis.RedisConnections.BlockingConnection;
import com.petpal.platform.web.Redacted;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one consumer: reads its group's entries until it is told to stop, and comes back by itself after an
 * outage.
 */
final class GroupConsumer implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(GroupConsumer.class);
    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RedisConnections redis;
    private final Consumer<String> consumer;
    private final EventDelivery delivery;
    private final Duration retryAfter;
    private final AtomicBoolean stopped = new AtomicBoolean();

    GroupConsumer(RedisConnections redis, Consumer<String> consumer, EventDelivery delivery, Duration retryAfter) {
        this.redis = redis;
        this.consumer = consumer;
        this.delivery = delivery;
        this.retryAfter = retryAfter;
    }

    void stop() {
        stopped.set(true);
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            try (BlockingConnection connection = redis.blocking(PATIENCE)) {
                consume(new GroupReader(
                        connection.connection().sync(),
                        EventStreams.ofGroup(consumer.getGroup()).key(),
                        consumer,
                        BLOCK));
            } catch (RedisException | IllegalStateException away) {
                log.debug("{} waits for Redis", consumer.getGroup());
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException unforeseen) {
                // A consumer that ended here would be missed by nobody, and its stream would grow.
                log.warn("{} begins again", consumer.getGroup(), Redacted.of(unforeseen));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void consume(GroupReader reader) {
        long lookedForAbandoned = System.nanoTime() - retryAfter.toNanos();
        while (!stopped.get()) {
            if (System.nanoTime() - lookedForAbandoned >= retryAfter.toNanos() / 2) {
                deliver(reader, reader.abandoned(retryAfter), reader::deliveries);
                lookedForAbandoned = System.nanoTime();
            }
            deliver(reader, reader.fresh(), entry -> 1);
        }
    }

    private void deliver(
            GroupReader reader, List<StreamMessage<String, String>> entries, ToLongFunction<String> deliveries) {
        for (StreamMessage<String, String> entry : entries) {
            if (stopped.get()) {
                return;
            }
            // Trimmed entries are claimed without a body; what was in them is found again by its mark.
            if (entry.getBody() == null
                    || delivery.deliver(entry, deliveries.applyAsLong(entry.getId()), stopped::get)) {
                reader.confirm(entry.getId());
            }
        }
    }
}
