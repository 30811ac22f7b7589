package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a profile that everybody looks at costs, counted. */
class HotReadsTest extends ProfileContext {

    private static final Pattern QUERIES = Pattern.compile("desc=\"one=(\\d+) many=(\\d+) all=(\\d+)\"");
    private static final String NO_QUERY = "one=0 many=0 all=0";

    private UserId ada;
    private String pet;

    @BeforeEach
    void aPersonWithAPet() {
        ada = person("Ada");
        pet = as(ada, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
    }

    private List<String> paths() {
        return List.of("/v1/people/" + ada, "/v1/people/me", "/v1/pets/" + pet);
    }

    @Test
    void fromTheNearCacheAReadCostsNothing() {
        for (String path : paths()) {
            soon().untilAsserted(() -> assertThat(as(ada, "GET", path).header("Server-Timing"))
                    .contains(NO_QUERY, "redis;desc=\"0\"", "http;desc=\"0\""));
        }
    }

    @Test
    void whatIsOnlyInRedisCostsOneCommandThere() {
        for (String path : paths()) {
            String key = path.contains("pets") ? "pet-profile:" + pet : "profile:" + ada;
            String kept = soon().until(
                            () -> {
                                as(ada, "GET", path);
                                return redis.opsForValue().get(key);
                            },
                            Objects::nonNull);
            soon().untilAsserted(() -> {
                // A write of the same tells near caches to forget it.
                redis.opsForValue().set(key, kept);
                assertThat(as(ada, "GET", path).header("Server-Timing")).contains(NO_QUERY, "redis;desc=\"1\"");
            });
        }
    }

    @Test
    void aChangeIsReadAtOnceThoughEverybodyKeptWhatWas() {
        for (int i = 0; i < 20; i++) {
            for (String path : paths()) {
                as(ada, "GET", path);
            }
            String name = "Rex " + i;
            as(ada, "PATCH", "/v1/pets/" + pet, Map.of("name", name), Map.of("If-Match", "*"));
            as(ada, "PATCH", "/v1/people/me", Map.of("displayName", name), Map.of("If-Match", "*"));

            assertThat(as(ada, "GET", "/v1/pets/" + pet).text("name")).isEqualTo(name);
            assertThat(as(ada, "GET", "/v1/people/me").text("displayName")).isEqualTo(name);
        }
    }

    @Test
    void aThousandWhoMissOnePersonAndTheirCountsAtTheSameTimeMakeOneQueryForEach() throws Exception {
        UserId nobodyHasReadYet = person("Ben");
        // Whom the reader may see is known by then.
        as(ada, "GET", "/v1/people/" + person("Chi"));

        assertThat(queriesOfAThousand("/v1/people/" + nobodyHasReadYet)).isEqualTo(2);
    }

    @Test
    void aThousandWhoMissOnePetAtTheSameTimeMakeOneQuery() throws Exception {
        assertThat(queriesOfAThousand("/v1/pets/" + pet)).isEqualTo(1);
    }

    private long queriesOfAThousand(String path) throws InterruptedException {
        String token = TestAccess.token(ada);
        var start = new CountDownLatch(1);
        List<Callable<Answer>> reads = Stream.<Callable<Answer>>generate(() -> () -> {
                    start.await();
                    return send("GET", path, token, null, Map.of());
                })
                .limit(1_000)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = reads.stream().map(threads::submit).toList();
            start.countDown();
            return answers.stream().mapToLong(HotReadsTest::queries).sum();
        }
    }

    private static long queries(Future<Answer> answer) {
        try {
            var counted = QUERIES.matcher(answer.get().header("Server-Timing"));
            assertThat(counted.find()).isTrue();
            return IntStream.rangeClosed(1, 3)
                    .mapToLong(group -> Long.parseLong(counted.group(group)))
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
