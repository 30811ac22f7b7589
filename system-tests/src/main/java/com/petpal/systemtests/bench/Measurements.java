package com.petpal.systemtests.bench;

import com.petpal.systemtests.Answer;
import com.petpal.systemtests.Cost;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What a run measured. Safe for many threads. */
final class Measurements {

    private final Map<Step, Histogram> micros = new EnumMap<>(Step.class);
    private long requests;
    private long failures;
    private long mongo;
    private long redis;
    private long reads;
    private long readsWithoutMongo;

    Measurements() {
        for (Step step : Step.values()) {
            micros.put(step, new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3));
        }
    }

    void record(Step step, long nanos, Answer answer) {
        histogram(step).recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), TimeUnit.MINUTES.toMicros(1)));
        count(step, answer);
    }

    private synchronized void count(Step step, Answer answer) {
        requests++;
        if (!answer.succeeded()) {
            failures++;
            return;
        }
        Cost cost = Cost.of(answer);
        mongo += cost.mongo();
        redis += cost.redis();
        if (step.isRead()) {
            reads++;
            readsWithoutMongo += cost.mongo() == 0 ? 1 : 0;
        }
    }

    synchronized void failed() {
        requests++;
        failures++;
    }

    Histogram histogram(Step step) {
        return micros.getOrDefault(step, new Histogram(3));
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long failures() {
        return failures;
    }

    synchronized double mongoPerRequest() {
        return (double) mongo / Math.max(1, requests - failures);
    }

    synchronized double redisPerRequest() {
        return (double) redis / Math.max(1, requests - failures);
    }

    /** Share of reads that sent MongoDB no command, 0 to 1. */
    synchronized double readsKeptAway() {
        return (double) readsWithoutMongo / Math.max(1, reads);
    }
}
