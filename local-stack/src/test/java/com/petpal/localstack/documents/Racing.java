package com.petpal.localstack.documents;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Real threads that begin together. */
public final class Racing {

    private static final int PATIENCE_SECONDS = 120;

    private Racing() {}

    /** What each thread does. */
    public interface Racer {
        void race(int number) throws Exception;
    }

    /** Runs all racers to their end; the first failure fails the test. */
    public static void threads(int count, Racer racer) {
        var start = new CyclicBarrier(count);
        var racers = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                int number = i;
                racers.add(threads.submit(() -> {
                    start.await();
                    racer.race(number);
                    return null;
                }));
            }
            for (Future<?> each : racers) {
                each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a racer failed", e.getCause());
        } catch (Exception e) {
            throw new AssertionError("a racer did not come to its end", e);
        }
    }
}
