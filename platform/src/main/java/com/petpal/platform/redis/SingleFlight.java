package com.petpal.platform.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Lets many callers that want the same thing at the same time share one piece of work, its result or its failure. */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /**
     * The result of the work, done by this caller or by another who came first.
     *
     * @param key what makes two callers want the same thing; whoever must not get an older result needs another key
     */
    public V run(K key, Supplier<V> work) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> first = flights.putIfAbsent(key, mine);
        if (first != null) {
            return join(first);
        }
        try {
            V result = work.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(key, mine);
        }
    }

    private static <V> V join(CompletableFuture<V> flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
