package com.petpal.platform.count;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts anew what changed: never incremented, so no crash, repeat or lost event leaves a count wrong.
 *
 * <p>Changes come together: once a second a subject, rarer the more there is to count, once a minute from 100,000 on.
 *
 * @param <K> what is counted of
 * @param <C> counts
 */
public final class Recount<K, C> {

    private final CountStore<K, C> store;
    private final Function<K, C> source;
    private final ToLongFunction<C> size;
    private final Consumer<K> forget;
    private final Clock clock;

    /**
     * @param source counts what there is now, in the store of the facts
     * @param size how much there was to count
     * @param forget takes counts from the cache
     */
    public Recount(
            CountStore<K, C> store, Function<K, C> source, ToLongFunction<C> size, Consumer<K> forget, Clock clock) {
        this.store = store;
        this.source = source;
        this.size = size;
        this.forget = forget;
        this.clock = clock;
    }

    /** Something of this subject changed: counts now, or soon if that was done a moment ago. */
    public void changed(K subject) {
        Optional<Known<C>> seen = store.find(subject);
        seen.map(known -> known.countedAt().plus(RecountPace.of(size.applyAsLong(known.counts()))))
                .filter(clock.instant()::isBefore)
                .ifPresentOrElse(at -> store.due(subject, at), () -> count(subject, seen));
    }

    /** Counts at once, if there was anything counted of this subject. */
    public void again(K subject) {
        store.find(subject).ifPresent(known -> count(subject, Optional.of(known)));
    }

    /**
     * Whoever changed, or asked, while this counts, is not missed: then it is counted once more. It is due until no cache
     * has what was before, so that a process that dies in between is followed by another.
     */
    private void count(K subject, Optional<Known<C>> seen) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        C counts = source.apply(subject);
        long version = seen.map(Known::version).orElse(0L) + 1;
        var next = new Known<>(counts, at, version);
        boolean kept = seen.map(known -> store.change(subject, known, next)).orElseGet(() -> store.add(subject, next));
        if (!kept) {
            store.due(subject, at);
        }
        forget.accept(subject);
        if (kept) {
            store.settled(subject, version);
        }
    }

    /** Takes away the counts of a subject that is gone. */
    public long forget(K subject) {
        long gone = store.remove(subject);
        forget.accept(subject);
        return gone;
    }
}
