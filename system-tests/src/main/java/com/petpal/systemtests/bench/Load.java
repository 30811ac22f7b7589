package com.petpal.systemtests.bench;

import com.petpal.systemtests.Person;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends the steps of the model, on a schedule or as fast as they are answered. */
final class Load {

    private final Community community;
    private final Plan plan;

    Load(Community community, Plan plan) {
        this.community = community;
        this.plan = plan;
    }

    /** Requests begin every 1/rate seconds whether or not earlier ones were answered. */
    Measurements paced() {
        var measured = new Measurements();
        var random = new SplittableRandom(plan.seed());
        long gap = TimeUnit.SECONDS.toNanos(1) / plan.rate();
        long start = System.nanoTime();
        long count = plan.paced().toSeconds() * plan.rate();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                long due = start + i * gap;
                pauseUntil(due);
                SplittableRandom own = random.split();
                requests.execute(() -> one(measured, own, due));
            }
        }
        return measured;
    }

    /** A few clients, each with one request after the other, for a time. */
    Measurements saturated(Duration time) {
        var measured = new Measurements();
        var random = new SplittableRandom(plan.seed() + 1);
        long end = System.nanoTime() + time.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.clients(); i++) {
                SplittableRandom own = random.split();
                clients.execute(() -> {
                    while (System.nanoTime() < end) {
                        one(measured, own, System.nanoTime());
                    }
                });
            }
        }
        return measured;
    }

    private void one(Measurements measured, SplittableRandom random, long due) {
        Step step = Step.any(random);
        Person who = community.anybody(random);
        try {
            var answer = step.run(community, who, random);
            measured.record(step, System.nanoTime() - due, answer);
        } catch (UncheckedIOException unanswered) {
            measured.failed();
        }
    }

    private static void pauseUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
