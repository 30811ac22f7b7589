package com.petpal.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What this process published and has not seen confirmed. Bounded: what does not fit is left to the sweeper, as after
 * a crash.
 */
final class Unconfirmed {

    private static final int CAPACITY = 100_000;

    private final ConcurrentLinkedQueue<Published> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(Collection<Published> published) {
        if (size.addAndGet(published.size()) > CAPACITY) {
            size.addAndGet(-published.size());
            return;
        }
        queue.addAll(published);
    }

    /** Takes out everything that matches, at most a batch. */
    List<Published> take(Predicate<Published> wanted, int batch) {
        var taken = new ArrayList<Published>();
        var all = queue.iterator();
        while (all.hasNext() && taken.size() < batch) {
            Published published = all.next();
            if (wanted.test(published)) {
                all.remove();
                taken.add(published);
            }
        }
        size.addAndGet(-taken.size());
        return taken;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }
}
