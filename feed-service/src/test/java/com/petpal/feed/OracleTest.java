package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Many people do things at once while Redis is flushed and killed and a fan-out worker is killed; in the end every feed is what
 * plain sets say it should be.
 *
 * <p>2,000 operations in the build; {@code -Dpetpal.oracle.operations=20000} for the whole of it, {@code -Dpetpal.oracle.seed}
 * for another course of events.
 */
class OracleTest extends FeedContext {

    private static final int PEOPLE = 200;
    private static final int THREADS = 8;
    private static final int OPERATIONS = Integer.getInteger("petpal.oracle.operations", 2_000);
    private static final long SEED = Long.getLong("petpal.oracle.seed", 6);

    /** Five faults a run, each over after some operations more: none begins where the run ends. */
    private static final int FAULT_EVERY = OPERATIONS / 6 + 1;

    private static final int FAULT_LASTS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void everyFeedEndsAsTheOracleSays() throws Exception {
        var oracle = new Oracle(Stream.generate(ids::userId).limit(PEOPLE).toList());
        try (var worker = AnotherProcess.start()) {
            var random = new SplittableRandom(SEED);
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                var running = new ArrayList<Future<?>>();
                for (int thread = 0; thread < THREADS; thread++) {
                    int own = thread;
                    SplittableRandom dice = random.split();
                    running.add(threads.submit(() -> operate(oracle, own, dice, worker)));
                }
                for (var thread : running) {
                    thread.get();
                }
            }
            for (UserId reader : oracle.people()) {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(50))
                        .untilAsserted(() -> assertThat(wholeFeed(reader)).isEqualTo(oracle.feedOf(reader)));
            }
        }
        assertThat(refused.get()).as("refused of %d", reads.get()).isLessThan(1 + reads.get() / 10);
        assertThat(oracle.posts()).as("posts").isGreaterThan(OPERATIONS / 20);
    }

    /** Each thread acts for people of its own, so that what somebody did has an order. */
    private void operate(Oracle oracle, int thread, SplittableRandom dice, AnotherProcess worker) {
        for (int number = done.getAndIncrement(); number < OPERATIONS; number = done.getAndIncrement()) {
            fault(number, worker);
            UserId me = oracle.people().get(dice.nextInt(PEOPLE / THREADS) * THREADS + thread);
            UserId other = oracle.people().get((int) (PEOPLE * dice.nextDouble() * dice.nextDouble()));
            int what = dice.nextInt(100);
            if (what < 50) {
                read(get(me, "/v1/feed?limit=20"));
            } else if (what < 68) {
                oracle.wrote(me, writeUntilAcknowledged(me, "post " + number));
            } else if (me.equals(other)) {
                read(get(me, "/v1/feed?after=" + ids.postId(me)));
            } else if (what < 85) {
                PROFILE.follow(me, other);
                edgeChanged("follower.added", me);
                oracle.follows(me, other);
            } else if (what < 94) {
                PROFILE.unfollow(me, other);
                edgeChanged("follower.removed", me);
                oracle.unfollows(me, other);
            } else if (what < 96) {
                PROFILE.mute(me, other);
                oracle.mutes(me, other);
            } else if (what < 97) {
                PROFILE.block(me, other);
                oracle.blocks(me, other);
            } else {
                PROFILE.claimFollowers(me, dice.nextBoolean() ? 10_000 : 100);
            }
        }
    }

    /** While Redis is away everybody asks profile-service, which may be too slow for some of them then. */
    private void read(RawAnswer answer) {
        reads.incrementAndGet();
        if (answer.status() == 503) {
            refused.incrementAndGet();
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    private String writeUntilAcknowledged(UserId author, String text) {
        String key = ids.random128();
        RawAnswer made = post(author, moment(text, "public"), "Idempotency-Key", key);
        while (made.status() == 503) {
            made = post(author, moment(text, "public"), "Idempotency-Key", key);
        }
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("postId");
    }

    /** As profile-service's events say it a little later; its stream is lost with Redis, as all timelines are. */
    private void edgeChanged(String type, UserId follower) {
        try {
            REDIS.command(
                    "XADD",
                    "events:profile",
                    "*",
                    "id",
                    ids.random128(),
                    "type",
                    type,
                    "aggregate",
                    follower.toString(),
                    "version",
                    "1",
                    "at",
                    "2026-11-01T00:00:00Z",
                    "data",
                    "\"{\\\"followerId\\\":\\\"" + follower + "\\\"}\"");
        } catch (IllegalStateException | UncheckedIOException killed) {
            Thread.onSpinWait();
        }
    }

    private static void fault(int number, AnotherProcess worker) {
        int course = number / FAULT_EVERY % 3;
        if (number % FAULT_EVERY == 0 && number > 0) {
            switch (course) {
                case 0 -> REDIS.kill();
                case 1 -> worker.killAndReplace();
                default -> REDIS.flush();
            }
        } else if (number % FAULT_EVERY == FAULT_LASTS && course == 0 && number > FAULT_EVERY) {
            REDIS.restart();
        }
    }

    private List<String> wholeFeed(UserId reader) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = feed(reader, 30, cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            read.addAll(postIds(page));
            cursor = next(page);
        } while (!cursor.isEmpty());
        return read;
    }
}
