package com.petpal.localstack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.documents.Racing;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes, one Redis, and facts that change beneath a cache. */
class LeasedCacheTest {

    private static final DocumentStore DOCUMENTS = DocumentStore.inMemory(0, Clock.systemUTC());
    private static final TestRedis REDIS = TestRedis.start();

    /** Called by loads, so that each test can hold them up. */
    private static volatile Function<Set<String>, Map<String, String>> load = ids -> Map.of();

    private static ServiceProcess here;
    private static ServiceProcess there;
    private static LeasedCache<String> cache;
    private static LeasedCache<String> cacheThere;
    private static LeasedCache<String> near;
    private static LeasedCache<String> nearThere;
    private static LeasedCache<String> foreign;

    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeAll
    static void start() {
        here = ServiceProcess.start("feed", DOCUMENTS, REDIS, Clock.systemUTC());
        there = ServiceProcess.start("feed", DOCUMENTS, REDIS, Clock.systemUTC());
        cache = owned(here, "far:", 0);
        cacheThere = owned(there, "far:", 0);
        near = owned(here, "near:", 100);
        nearThere = owned(there, "near:", 100);
        foreign = here.bean(LeasedCaches.class).foreign(spec("far:", 0), ids -> load.apply(ids));
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
        REDIS.close();
        DOCUMENTS.close();
    }

    @BeforeEach
    void loadFacts() {
        load = ids -> {
            loads.incrementAndGet();
            return facts(ids);
        };
    }

    private static LeasedCache<String> owned(ServiceProcess process, String prefix, int size) {
        return process.bean(LeasedCaches.class).owned(spec(prefix, size), ids -> load.apply(ids));
    }

    private static CacheSpec<String> spec(String prefix, int near) {
        return new CacheSpec<>(prefix, String.class, Duration.ofMinutes(1), near);
    }

    private Map<String, String> facts(Set<String> ids) {
        var found = new HashMap<>(facts);
        found.keySet().retainAll(ids);
        return found;
    }

    @Test
    void aCreatedValueIsReadWithoutALoad() {
        String written = cache.create("fresh", () -> write("fresh", "here"));

        assertThat(written).isEqualTo("here");
        assertThat(cacheThere.get("fresh")).contains("here");
        assertThat(loads).hasValue(0);
    }

    @Test
    void whoLookedWhileAValueWasCreatedHidesItFromNobody() {
        cache.create("looked-for", () -> {
            assertThat(cacheThere.get("looked-for")).isEmpty();
            return write("looked-for", "here");
        });

        assertThat(cacheThere.get("looked-for")).contains("here");
        assertThat(cache.get("looked-for")).contains("here");
    }

    @Test
    void aValueKnownNotToBeThereCanBeCreated() {
        assertThat(near.get("missed")).isEmpty();

        near.create("missed", () -> write("missed", "here"));

        assertThat(near.get("missed")).contains("here");
    }

    @Test
    void aCreationThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> cache.create("failed", () -> {
                    throw new IllegalStateException("no majority");
                }))
                .hasMessage("no majority");

        assertThat(cache.get("failed")).isEmpty();
        write("failed", "later");
        cache.invalidate("failed");
        assertThat(cache.get("failed")).contains("later");
    }

    private String write(String id, String value) {
        facts.put(id, value);
        return value;
    }

    @Test
    void aLoadServesEverybodyAfterIt() {
        facts.put("a1", "one");

        assertThat(cache.get("a1")).contains("one");
        assertThat(cache.get("a1")).contains("one");
        assertThat(cacheThere.get("a1")).contains("one");
        assertThat(foreign.get("a1")).contains("one");

        assertThat(loads).hasValue(1);
    }

    @Test
    void whatIsNotThereIsRememberedToo() {
        facts.put("n1", "one");

        assertThat(cache.getAll(List.of("n1", "n2"))).containsOnlyKeys("n1");
        assertThat(cache.getAll(List.of("n1", "n2"))).containsOnlyKeys("n1");

        assertThat(loads).hasValue(1);
        assertThat(REDIS.command("GET", "far:n2")).isEqualTo("-");
    }

    @Test
    void onlyWhatIsMissingIsLoaded() {
        facts.putAll(Map.of("m1", "one", "m2", "two"));
        cache.get("m1");
        var asked = new AtomicReference<Set<String>>(Set.of());
        load = ids -> {
            asked.set(ids);
            return facts(ids);
        };

        assertThat(cache.getAll(List.of("m1", "m2"))).hasSize(2);

        assertThat(asked).hasValue(Set.of("m2"));
    }

    @Test
    void aLoadThatBeganBeforeAWriteIsNotKept() throws Exception {
        facts.put("s1", "old");
        var read = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        load = ids -> {
            Map<String, String> found = facts(ids);
            read.countDown();
            wait(go);
            return found;
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> cache.get("s1"));
            wait(read);
            facts.put("s1", "new");
            loadFacts();

            cacheThere.invalidate("s1");
            assertThat(cache.get("s1")).contains("new");
            go.countDown();
            assertThat(slow.get()).contains("old");
        }

        assertThat(cache.get("s1")).contains("new");
        assertThat(cacheThere.get("s1")).contains("new");
    }

    @Test
    void aThousandWhoMissOneKeyShareOneLoad() {
        facts.put("t1", "one");
        var entered = new AtomicInteger();
        load = ids -> {
            loads.incrementAndGet();
            await().atMost(Duration.ofSeconds(30)).until(() -> entered.get() == 1_000);
            return facts(ids);
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                threads.execute(() -> {
                    entered.incrementAndGet();
                    assertThat(cache.get("t1")).contains("one");
                });
            }
        }

        assertThat(loads).hasValue(1);
    }

    @Test
    void whoeverMeetsTheLeaseOfAnotherProcessGetsWhatTheyAskedFor() throws Exception {
        facts.putAll(Map.of("l1", "one", "l2", "two"));
        List.of("l1", "l2").forEach(id -> REDIS.command("SET", "far:" + id, "~elsewhere", "PX", "20000"));
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        load = ids -> {
            first.countDown();
            wait(go);
            return facts(ids);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> cache.getAll(List.of("l1")));
            wait(first);
            var both = threads.submit(() -> cache.getAll(List.of("l1", "l2")));
            loadFacts();
            go.countDown();

            assertThat(one.get()).containsOnlyKeys("l1");
            assertThat(both.get()).containsOnlyKeys("l1", "l2");
        }
    }

    @Test
    void aLoadThatFailsFailsItsCallersAndNobodyElse() {
        facts.put("f1", "one");
        load = ids -> {
            throw new IllegalArgumentException("broken");
        };

        assertThatThrownBy(() -> cache.get("f1")).isInstanceOf(IllegalArgumentException.class);
        loadFacts();

        assertThat(cache.get("f1")).contains("one");
    }

    @Test
    void whatAnOlderProgramWroteIsReadAsNothing() {
        REDIS.command("SET", "far:o1", "[1]", "PX", "20000");

        assertThat(cache.get("o1")).isEmpty();
    }

    @Test
    void writersAndReadersNeverDisagreeForLong() {
        facts.put("r1", "0");

        Racing.threads(6, number -> {
            for (int i = 1; i <= 100; i++) {
                if (number == 0) {
                    facts.put("r1", String.valueOf(i));
                    near.invalidate("r1");
                    assertThat(near.get("r1")).contains(String.valueOf(i));
                } else {
                    (number % 2 == 0 ? near : nearThere).get("r1");
                }
            }
        });

        await().atMost(Duration.ofSeconds(5)).until(() -> nearThere.get("r1").equals(near.get("r1")));
        assertThat(near.get("r1")).contains("100");
    }

    @Test
    void aNearCacheHearsOfChangesElsewhere() {
        facts.put("c1", "old");
        untilNear("c1");

        facts.put("c1", "new");
        nearThere.invalidate("c1");

        await().atMost(Duration.ofSeconds(2)).until(() -> near.get("c1").equals(Optional.of("new")));
    }

    @Test
    void aFlushEmptiesNearCaches() {
        facts.put("e1", "old");
        untilNear("e1");

        facts.put("e1", "new");
        REDIS.flush();

        await().atMost(Duration.ofSeconds(2)).until(() -> near.get("e1").equals(Optional.of("new")));
    }

    @Test
    void aNearCacheHearsOfChangesAlsoAfterRedisWasAwayForAMoment() {
        facts.put("m1", "old");
        untilNear("m1");

        REDIS.restart();
        untilNear("m1");
        facts.put("m1", "new");
        nearThere.invalidate("m1");

        await().atMost(Duration.ofSeconds(2)).until(() -> near.get("m1").equals(Optional.of("new")));
    }

    @Test
    void withoutRedisLoadsGoOnAndNothingStaleIsLeftBehind() {
        facts.put("k1", "old");
        untilNear("k1");

        REDIS.kill();
        try {
            facts.put("k1", "new");
            near.invalidate("k1");
            assertThat(near.get("k1")).contains("new");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> nearThere.get("k1").equals(Optional.of("new")));
            assertThat(cache.getAll(List.of("k1", "k2"))).containsOnlyKeys("k1");
        } finally {
            REDIS.restart();
        }

        untilNear("k1");
    }

    private static boolean multiGets(int calls) {
        return REDIS.command("INFO", "commandstats").contains("cmdstat_mget:calls=" + calls + ",");
    }

    /** Until both processes reach Redis, and give a value out without it: one of their connections hears of changes. */
    private void untilNear(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            near.get(id);
            nearThere.get(id);
            REDIS.command("CONFIG", "RESETSTAT");
            near.get(id);
            cache.get(id);
            boolean nearHere = multiGets(1);
            nearThere.get(id);
            cacheThere.get(id);
            return nearHere && multiGets(2);
        });
    }

    private static void wait(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
