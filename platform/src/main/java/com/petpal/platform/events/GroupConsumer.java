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
    private static final int BATCH = 64;
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
            try {
                if (delivery.workers() > 1) {
                    consumeAtOnce();
                } else {
                    consume();
                }
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

    private void consume() {
        try (BlockingConnection connection = redis.blocking(PATIENCE)) {
            GroupReader reader = reader(connection, BLOCK);
            long lookedForAbandoned = System.nanoTime() - retryAfter.toNanos();
            while (!stopped.get()) {
                if (System.nanoTime() - lookedForAbandoned >= retryAfter.toNanos() / 2) {
                    deliver(reader, reader.abandoned(retryAfter, BATCH), reader::deliveries);
                    lookedForAbandoned = System.nanoTime();
                }
                deliver(reader, reader.fresh(BATCH), entry -> 1);
            }
        }
    }

    /** Reads on one connection, which blocks, and confirms on another. */
    private void consumeAtOnce() {
        try (BlockingConnection reading = redis.blocking(PATIENCE);
                BlockingConnection answering = redis.blocking(PATIENCE)) {
            GroupReader answers = reader(answering, BLOCK);
            try (var workers = new Workers(
                    "events-" + consumer.getGroup(),
                    delivery.workers(),
                    delivery::cost,
                    entry -> deliver(answers, List.of(entry), answers::deliveries))) {
                readAhead(reader(reading, untilNextLook()), answers, workers);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void readAhead(GroupReader reader, GroupReader answers, Workers workers) throws InterruptedException {
        long lookedForAbandoned = System.nanoTime() - retryAfter.toNanos();
        while (!stopped.get()) {
            int free = workers.free();
            if (System.nanoTime() - lookedForAbandoned >= retryAfter.toNanos() / 3) {
                answers.keep(workers.inside());
                workers.take(answers.abandoned(retryAfter, Math.max(1, free)));
                lookedForAbandoned = System.nanoTime();
                free = workers.free();
            }
            if (free > 0) {
                workers.take(reader.fresh(free));
            }
        }
    }

    /** Waiting for fresh entries never takes so long that those which are worked on are taken for abandoned. */
    private Duration untilNextLook() {
        Duration third = retryAfter.dividedBy(3);
        return third.compareTo(BLOCK) < 0 ? third : BLOCK;
    }

    private GroupReader reader(BlockingConnection connection, Duration block) {
        return new GroupReader(
                connection.connection().sync(),
                EventStreams.ofGroup(consumer.getGroup()).key(),
                consumer,
                block);
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
