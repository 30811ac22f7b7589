package com.petpal.localstack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.petpal.localstack.documents.Racing;
import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.idempotency.IdempotencyRefused;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.ProblemException;
import com.petpal.platform.web.Unavailable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** A POST with a key creates once, however often it is sent and whatever dies meanwhile. */
class IdempotencyTest {

    private static final Stores STORES = Stores.start();
    private static final TestClock CLOCK = new TestClock();
    private static final Map<String, String> BODY = Map.of("text", "hello");
    private static final String KEY = "key-of-the-app";

    private static ServiceProcess process;

    private final List<String> created = new CopyOnWriteArrayList<>();
    private Caller caller = new Caller(new UserId(0), "s", Set.of(), Instant.MAX);

    @BeforeAll
    static void start() {
        process = ServiceProcess.start("feed", STORES.documents(), STORES.redis(), CLOCK);
    }

    @AfterAll
    static void stop() {
        process.close();
        STORES.close();
    }

    @BeforeEach
    void somebodyNew() {
        caller = new Caller(process.bean(IdGenerator.class).userId(), "s", Set.of(), Instant.MAX);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        ResponseEntity<?> first = create(KEY, BODY);

        ResponseEntity<?> again = create(KEY, BODY);

        assertThat(created).hasSize(1);
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(again.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(again.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.getHeaders().getFirst("Idempotent-Replayed")).isNull();
        assertThat(text(again)).isEqualTo("{\"id\":\"" + created.getFirst() + "\"}");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        create(KEY, BODY);

        assertRefused(422, "idempotency_key_reused", () -> create(KEY, Map.of("text", "bye")));
    }

    @Test
    void aKeyIsOnePersonsAndOneRoutes() {
        create(KEY, BODY);
        process.bean(Idempotency.class).create(caller, "POST /other", KEY, BODY, this::newId, this::work);
        somebodyNew();
        create(KEY, BODY);

        assertThat(created).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void withoutAKeyNothingIsRemembered() {
        create(null, BODY);
        create(null, BODY);

        assertThat(created).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space in it", "tab\tinside", "umlaut-äöü"})
    void aKeyHasAForm(String key) {
        assertRefused(400, "bad_idempotency_key", () -> create(key, BODY));
        assertRefused(400, "bad_idempotency_key", () -> create("x".repeat(129), BODY));
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldToWait() {
        create(KEY, BODY, id -> {
            assertRefused(409, "idempotency_key_in_progress", () -> create(KEY, BODY));
            return work(id);
        });

        assertThat(created).hasSize(1);
    }

    @Test
    void whoeverTakesOverAfterACrashMakesTheSameResource() {
        var begun = new CopyOnWriteArrayList<String>();
        assertThatThrownBy(() -> create(KEY, BODY, id -> {
                    begun.add(id);
                    throw new Crash();
                }))
                .isInstanceOf(Crash.class);
        assertRefused(409, "idempotency_key_in_progress", () -> create(KEY, BODY));

        CLOCK.jump(Duration.ofSeconds(31));
        create(KEY, BODY);

        assertThat(created).isEqualTo(begun);
    }

    @Test
    void onlyOneTakesOver() {
        assertThatThrownBy(() -> create(KEY, BODY, id -> {
                    throw new Crash();
                }))
                .isInstanceOf(Crash.class);
        CLOCK.jump(Duration.ofSeconds(31));
        var outcomes = new ConcurrentHashMap<Integer, Object>();

        Racing.threads(8, number -> {
            try {
                outcomes.put(number, create(KEY, BODY).getStatusCode().value());
            } catch (IdempotencyRefused refused) {
                outcomes.put(number, refused.code());
            }
        });

        assertThat(created).hasSize(1);
        assertThat(outcomes.values()).containsOnly(201, "idempotency_key_in_progress");
    }

    @Test
    void afterAnOutageTheNextTryMakesTheSameResource() {
        var begun = new CopyOnWriteArrayList<String>();
        assertThatThrownBy(() -> create(KEY, BODY, id -> {
                    begun.add(id);
                    throw new Unavailable(Duration.ofSeconds(1));
                }))
                .isInstanceOf(Unavailable.class);

        create(KEY, BODY);

        assertThat(created).isEqualTo(begun);
    }

    @Test
    void answersOfOurOwnFailuresAreNotKept() {
        create(KEY, BODY, id -> ResponseEntity.status(503).build());

        assertThat(create(KEY, BODY).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void afterARefusalACorrectedRequestMayUseTheKey() {
        assertThatThrownBy(() -> create(KEY, BODY, id -> {
                    throw new Forbidden("no");
                }))
                .isInstanceOf(Forbidden.class);

        create(KEY, Map.of("text", "corrected"));

        assertThat(created).hasSize(1);
    }

    @Test
    void afterADayAKeyIsForgotten() {
        create(KEY, BODY);

        CLOCK.jump(Duration.ofHours(25));
        create(KEY, Map.of("text", "of another day"));

        assertThat(created).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void twentyAtOnceCreateOne() {
        var outcomes = new ConcurrentHashMap<Integer, Object>();

        Racing.threads(20, number -> {
            try {
                outcomes.put(number, create(KEY, BODY).getStatusCode().value());
            } catch (IdempotencyRefused refused) {
                outcomes.put(number, refused.code());
            }
        });

        assertThat(created).hasSize(1);
        assertThat(outcomes.values()).contains(201).containsAnyOf(201, "idempotency_key_in_progress");
        assertThat(text(create(KEY, BODY))).contains(created.getFirst());
    }

    /** A process that dies, to whoever sees it from outside: nothing after it happens. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private ResponseEntity<?> create(@Nullable String key, Object body) {
        return create(key, body, this::work);
    }

    private ResponseEntity<?> create(
            @Nullable String key, Object body, Function<String, ResponseEntity<Map<String, String>>> work) {
        return process.bean(Idempotency.class).create(caller, "POST /v1/posts", key, body, this::newId, work);
    }

    private String newId() {
        return process.bean(IdGenerator.class).random64();
    }

    private ResponseEntity<Map<String, String>> work(String id) {
        created.add(id);
        return ResponseEntity.created(URI.create("/v1/posts/" + id))
                .eTag("\"1\"")
                .body(Map.of("id", id));
    }

    private static String text(ResponseEntity<?> answer) {
        return answer.getBody() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(answer.getBody());
    }

    private static void assertRefused(int status, String code, Runnable request) {
        var refused = catchThrowableOfType(ProblemException.class, request::run);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.refusal().status()).isEqualTo(status);
    }
}
