package com.petpal.localstack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several caches, read with one question. */
class SharedReadTest {

    private static final DocumentStore DOCUMENTS = DocumentStore.inMemory(0, Clock.systemUTC());
    private static final TestRedis REDIS = TestRedis.start();
    private static final AtomicInteger LOADS = new AtomicInteger();

    private static ServiceProcess process;
    private static LeasedCaches caches;
    private static LeasedCache<String> words;
    private static LeasedCache<Integer> lengths;

    @BeforeAll
    static void start() {
        process = ServiceProcess.start("feed", DOCUMENTS, REDIS, Clock.systemUTC());
        caches = process.bean(LeasedCaches.class);
        words = cache("word:", String.class, id -> "the " + id);
        lengths = cache("length:", Integer.class, String::length);
    }

    private static <T> LeasedCache<T> cache(String prefix, Class<T> type, Function<String, T> value) {
        var spec = new CacheSpec<>(prefix, type, Duration.ofMinutes(1), 0);
        return caches.owned(spec, ids -> {
            LOADS.incrementAndGet();
            return load(ids, value);
        });
    }

    private static <T> Map<String, T> load(Set<String> ids, Function<String, T> value) {
        return ids.stream().filter(id -> !id.startsWith("no")).collect(Collectors.toMap(Function.identity(), value));
    }

    @AfterAll
    static void stop() {
        process.close();
        REDIS.close();
        DOCUMENTS.close();
    }

    @Test
    void eachCacheGetsItsOwnAnswersAndLoadsWhatIsMissing() {
        words.get("dog");
        int before = LOADS.get();

        var read = caches.together();
        var some = read.of(words, List.of("dog", "nobody"));
        var others = read.of(lengths, List.of("horse", "dog"));

        assertThat(others.get()).containsOnly(Map.entry("horse", 5), Map.entry("dog", 3));
        assertThat(some.get()).containsOnly(Map.entry("dog", "the dog"));
        assertThat(LOADS.get() - before).isEqualTo(2);
        var again = caches.together();
        var known = again.of(words, List.of("dog", "nobody"));
        assertThat(known.get()).hasSize(1);
        assertThat(LOADS.get() - before).isEqualTo(2);
    }

    @Test
    void whatWasHeardAlreadyIsNotAskedAgain() {
        words.get("frog");
        int before = LOADS.get();

        var read = caches.together(Map.of("word:frog", "\"heard of\"", "word:newt", "", "word:nobody", "-"));
        var some = read.of(words, List.of("frog", "newt", "nobody"));

        assertThat(some.get()).containsOnly(Map.entry("frog", "heard of"), Map.entry("newt", "the newt"));
        assertThat(LOADS.get() - before).isEqualTo(1);
    }

    @Test
    void nothingCanBeAskedOnceItIsRead() {
        var read = caches.together();
        assertThat(read.of(words, List.of("cat")).get()).hasSize(1);

        assertThatThrownBy(() -> read.of(lengths, List.of("cat"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutRedisEachLoadsForItself() {
        REDIS.kill();
        try {
            var read = caches.together();
            var some = read.of(words, List.of("bird"));
            var others = read.of(lengths, List.of("bird"));

            assertThat(some.get()).containsEntry("bird", "the bird");
            assertThat(others.get()).containsEntry("bird", 4);
        } finally {
            REDIS.restart();
        }
    }
}
