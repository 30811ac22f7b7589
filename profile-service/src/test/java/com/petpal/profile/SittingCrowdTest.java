package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Many who want the same request at the same time, in two processes over the same stores. */
class SittingCrowdTest extends SittingPets {

    private static final List<String> SHARED = List.of(
            "petpal.mongo.uri",
            "petpal.redis.url",
            "petpal.auth-url",
            "petpal.messaging-urls",
            "petpal.feed-url",
            "petpal.internal-key");

    private static List<ConfigurableApplicationContext> others = new ArrayList<>();

    @Autowired
    Environment environment;

    @BeforeEach
    void startAnother() {
        if (others.isEmpty()) {
            String[] arguments = SHARED.stream()
                    .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
                    .toArray(String[]::new);
            others.add(new SpringApplicationBuilder(ProfileService.class, TestAccess.class)
                    // It takes no lease of the sweeper, which nobody would have for a while after its end.
                    .properties(Map.of("petpal.events.sweep-interval", "1h"))
                    .run(with(arguments, "--server.port=0", "--management.server.port=0")));
        }
    }

    private static String[] with(String[] some, String... more) {
        return IntStream.range(0, some.length + more.length)
                .mapToObj(i -> i < some.length ? some[i] : more[i - some.length])
                .toArray(String[]::new);
    }

    @AfterAll
    static void stopIt() {
        others.forEach(ConfigurableApplicationContext::close);
        others.clear();
    }

    private int otherPort() {
        return others.getFirst().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void ofFiftyWhoClaimAtOnceOneGetsItThoughRedisIsFlushedMeanwhile() throws Exception {
        List<UserId> sitters = IntStream.range(0, 50).mapToObj(i -> sitter()).toList();
        for (int round = 0; round < 3; round++) {
            String request = request();

            List<Answer> answers = allAtOnce(sitters, request);

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .hasSize(49)
                    .allSatisfy(answer -> {
                        assertThat(answer.code()).isEqualTo("already_claimed");
                        assertThat(answer.json().toString()).doesNotContain(secrets());
                    });
            UserId winner = sitters.get(IntStream.range(0, 50)
                    .filter(i -> answers.get(i).status() == 200)
                    .findFirst()
                    .orElseThrow());
            assertThat(stored(request).getEmbedded(List.of("claim", "sitterId"), ""))
                    .isEqualTo(winner.toString());
            assertThat(stored(request).getLong("fence")).isEqualTo(1);
            soon().untilAsserted(() -> assertThat(mine(winner, "claimed")).contains(request));
        }
    }

    /** Half of them in either process; when half are answered, Redis forgets everything. */
    private List<Answer> allAtOnce(List<UserId> sitters, String request) throws Exception {
        var start = new CountDownLatch(1);
        var answered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = IntStream.range(0, sitters.size())
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> {
                        String token = TestAccess.token(sitters.get(i));
                        int to = i % 2 == 0 ? port : otherPort();
                        start.await();
                        Answer answer = send(to, "POST", path(request, "/claim"), token, null, Map.of());
                        if (answered.incrementAndGet() == sitters.size() / 2) {
                            flush();
                        }
                        return answer;
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private void flush() {
        try (var connection = redis.getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().flushAll();
        }
    }

    @Test
    void whoeverHandsItBackAndClaimsInTwoProcessesNeverHasItBesideSomebodyElse() throws Exception {
        String request = request();
        List<UserId> sitters = IntStream.range(0, 6).mapToObj(i -> sitter()).toList();
        var fences = java.util.Collections.synchronizedList(new ArrayList<Long>());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = IntStream.range(0, sitters.size())
                    .<Callable<Void>>mapToObj(i -> () -> {
                        String token = TestAccess.token(sitters.get(i));
                        int to = i % 2 == 0 ? port : otherPort();
                        for (int turn = 0; turn < 8; turn++) {
                            Answer claim = send(to, "POST", path(request, "/claim"), token, null, Map.of());
                            if (claim.status() == 200) {
                                long fence = claim.json().path("fence").asLong();
                                fences.add(fence);
                                Answer back = send(
                                        to,
                                        "POST",
                                        path(request, "/handback"),
                                        token,
                                        Map.of("fence", fence),
                                        Map.of());
                                assertThat(back.status()).isEqualTo(204);
                            }
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(fences).isNotEmpty().doesNotHaveDuplicates();
        assertThat(stored(request).getLong("fence")).isEqualTo((long) fences.size());
    }
}
