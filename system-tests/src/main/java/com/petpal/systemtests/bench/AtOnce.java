package com.petpal.systemtests.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** The same thing, over and over, by several at once, for a time. */
final class AtOnce {

    private AtOnce() {}

    /**
     * What became of it.
     *
     * @param nanos until the last one was done
     */
    record Done(long succeeded, long failed, long nanos) {

        Done plus(Done more) {
            return new Done(succeeded + more.succeeded, failed + more.failed, nanos + more.nanos);
        }

        double perSecond() {
            return succeeded * 1e9 / Math.max(1, nanos);
        }
    }

    /** On the cores of this machine, for work that keeps a core busy. */
    static Done onThreads(int threads, Duration time, BooleanSupplier once) {
        return run(Executors.newFixedThreadPool(threads), threads, time, once);
    }

    /** Clients that wait for answers. */
    static Done asClients(int clients, Duration time, BooleanSupplier once) {
        return run(Executors.newVirtualThreadPerTaskExecutor(), clients, time, once);
    }

    private static Done run(ExecutorService executor, int count, Duration time, BooleanSupplier once) {
        var succeeded = new LongAdder();
        var failed = new LongAdder();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        try (executor) {
            for (int i = 0; i < count; i++) {
                executor.execute(() -> {
                    while (System.nanoTime() < end) {
                        (once.getAsBoolean() ? succeeded : failed).increment();
                    }
                });
            }
        }
        return new Done(succeeded.sum(), failed.sum(), System.nanoTime() - began);
    }
}
