package com.petpal.platform.events;

import com.petpal.platform.redis.RedisConnections;
import io.lettuce.core.Consumer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;

/** Runs a consumer for each handler of this service, from when it is ready until it drains. */
final class EventConsumers implements SmartLifecycle {

    private static final long DRAIN_MILLIS = 5_000;

    private final RedisConnections redis;
    private final List<EventHandler> handlers;
    private final Function<EventHandler, EventDelivery> deliveries;
    private final EventSettings settings;
    private final String name;
    private final List<GroupConsumer> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** @param name of this process among the consumers of its groups */
    EventConsumers(
            RedisConnections redis,
            List<EventHandler> handlers,
            Function<EventHandler, EventDelivery> deliveries,
            EventSettings settings,
            String name) {
        this.redis = redis;
        this.handlers = List.copyOf(handlers);
        this.deliveries = deliveries;
        this.settings = settings;
        this.name = name;
    }

    @Override
    public void start() {
        for (EventHandler handler : handlers) {
            var consumer = new GroupConsumer(
                    redis, Consumer.from(handler.group(), name), deliveries.apply(handler), settings.retryAfter());
            consumers.add(consumer);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("events-" + handler.group())
                    .start(consumer));
        }
    }

    @Override
    public void stop() {
        consumers.forEach(GroupConsumer::stop);
        for (Thread thread : threads) {
            try {
                thread.join(DRAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        consumers.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
