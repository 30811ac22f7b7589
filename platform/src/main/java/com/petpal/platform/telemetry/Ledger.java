package com.petpal.platform.telemetry;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the operations that one request costs. Bound to the thread that handles it; store drivers report on that
 * thread.
 *
 * <p>Outside a request {@link #current()} is a ledger nobody reads.
 */
public final class Ledger {

    /** Kinds of operations, in the order they are written. */
    public enum Operation {
        MONGO_ONE,
        MONGO_MANY,
        MONGO_ALL,
        REDIS,
        HTTP
    }

    private static final ThreadLocal<@Nullable Ledger> BOUND = new ThreadLocal<>();
    private static final Pattern WIRE = Pattern.compile(
            "mongo;[^,]{0,40}one=(\\d{1,6}) many=(\\d{1,6}) all=(\\d{1,6})\", redis;[^,]{0,10}\"(\\d{1,6})\", http;[^,]{0,10}\"(\\d{1,6})\"");

    private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);

    private Ledger() {}

    /** The ledger of the request that this thread handles. */
    public static Ledger current() {
        Ledger bound = BOUND.get();
        return bound == null ? new Ledger() : bound;
    }

    /** Binds a fresh ledger to this thread until the scope is closed. */
    public static Scope open() {
        Ledger outer = BOUND.get();
        var ledger = new Ledger();
        BOUND.set(ledger);
        return new Scope(ledger, outer);
    }

    /** The life of a bound ledger. */
    public record Scope(Ledger ledger, @Nullable Ledger outer) implements AutoCloseable {

        @Override
        public void close() {
            if (outer == null) {
                BOUND.remove();
            } else {
                BOUND.set(outer);
            }
        }
    }

    /**
     * @param targeting {@code one}, {@code many} or {@code all} in any case; anything else is not sharded and counts
     * as one
     */
    public void mongo(String targeting) {
        count(
                switch (targeting.toLowerCase(Locale.ROOT)) {
                    case "many" -> Operation.MONGO_MANY;
                    case "all" -> Operation.MONGO_ALL;
                    default -> Operation.MONGO_ONE;
                },
                1);
    }

    public void redis() {
        count(Operation.REDIS, 1);
    }

    public void http() {
        count(Operation.HTTP, 1);
    }

    /** Adds what an internal call cost elsewhere; a header that is not ours is ignored. */
    public void add(String serverTiming) {
        Matcher matcher = WIRE.matcher(serverTiming);
        if (matcher.find()) {
            for (Operation operation : Operation.values()) {
                count(operation, Integer.parseInt(matcher.group(operation.ordinal() + 1)));
            }
        }
    }

    public synchronized int count(Operation operation) {
        return counts.getOrDefault(operation, 0);
    }

    /** All counts so far, kinds that did not occur among them. */
    public Map<Operation, Integer> counts() {
        var all = new EnumMap<Operation, Integer>(Operation.class);
        for (Operation operation : Operation.values()) {
            all.put(operation, count(operation));
        }
        return all;
    }

    /** The value of the {@code Server-Timing} header. */
    public String serverTiming() {
        return "mongo;dur=0;desc=\"one=%d many=%d all=%d\", redis;desc=\"%d\", http;desc=\"%d\""
                .formatted(
                        count(Operation.MONGO_ONE),
                        count(Operation.MONGO_MANY),
                        count(Operation.MONGO_ALL),
                        count(Operation.REDIS),
                        count(Operation.HTTP));
    }

    private synchronized void count(Operation operation, int more) {
        counts.merge(operation, more, Integer::sum);
    }
}
