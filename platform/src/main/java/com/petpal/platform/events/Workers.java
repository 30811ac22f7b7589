package com.petpal.platform.events;

import io.lettuce.core.StreamMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on several entries of a group at once, the cheapest of those that wait first.
 *
 * <p>It takes in no more than it has places for: what it cannot take stays on the stream, where other processes find it.
 */
final class Workers implements AutoCloseable {

    static final int PLACES = 64;

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final long IDLE_MILLIS = 100;
    private static final long DRAIN_MILLIS = 4_000;

    private final ToLongFunction<StreamMessage<String, String>> cost;
    private final Consumer<StreamMessage<String, String>> work;
    private final PriorityBlockingQueue<Job> waiting = new PriorityBlockingQueue<>();
    private final Set<String> inside = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(PLACES);
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Workers(
            String name,
            int count,
            ToLongFunction<StreamMessage<String, String>> cost,
            Consumer<StreamMessage<String, String>> work) {
        this.cost = cost;
        this.work = work;
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::run));
        }
    }

    private record Job(StreamMessage<String, String> entry, long cost, long arrival) implements Comparable<Job> {

        @Override
        public int compareTo(Job other) {
            int byCost = Long.compare(cost, other.cost);
            return byCost != 0 ? byCost : Long.compare(arrival, other.arrival);
        }
    }

    /** How many entries may come in now; waits a moment for one. */
    int free() throws InterruptedException {
        if (places.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
            places.release();
        }
        return places.availablePermits();
    }

    /** Takes entries in, of which there are at most as many as are free. What is inside already is left alone. */
    void take(Collection<StreamMessage<String, String>> entries) {
        for (StreamMessage<String, String> entry : entries) {
            if (inside.add(entry.getId())) {
                places.acquireUninterruptibly();
                waiting.add(new Job(entry, cost.applyAsLong(entry), arrivals.getAndIncrement()));
            }
        }
    }

    /** What waits or is worked on. */
    Set<String> inside() {
        return Set.copyOf(inside);
    }

    private void run() {
        while (!closed.get()) {
            try {
                Job job = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (job != null) {
                    work(job);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What fails here, as when Redis is away, was not confirmed and comes again. */
    private void work(Job job) {
        try {
            work.accept(job.entry());
        } catch (RuntimeException again) {
            log.debug("an entry comes again", again);
        } finally {
            inside.remove(job.entry().getId());
            places.release();
        }
    }

    /** Begins nothing more, and waits a moment for what was begun. */
    @Override
    public void close() {
        closed.set(true);
        long until = System.nanoTime() + Duration.ofMillis(DRAIN_MILLIS).toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isClosed() {
        return closed.get();
    }
}
