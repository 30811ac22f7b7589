package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.erasure.testing.TestReceipts;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Violations;
import com.petpal.platform.testing.Soon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all tests of this module share. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "petpal.cost-headers=true",
            "petpal.near-cards=0",
            "petpal.socket.hello-within=1s",
            "petpal.socket.presence-every=200ms",
            "petpal.socket.origins=https://app.example.org",
            "petpal.events.sweep-interval=500ms",
            "petpal.events.retry-after=1s",
            "petpal.mongo.setup=true",
            "petpal.mongo.refuse-violations=true"
        })
@Import({TestAccess.class, Interruption.class})
abstract class MessagingContext {

    static final TestProfile PROFILE = new TestProfile();
    static final TestReceipts RECEIPTS = new TestReceipts();
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    IdGenerator ids;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Violations violations;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("petpal.mongo.uri", TestDocuments::uri);
        properties.add("petpal.redis.url", () -> TestRedis.shared().url());
        properties.add("petpal.profile-url", PROFILE::url);
        properties.add("petpal.auth-url", RECEIPTS::url);
        TestPushes.register(properties);
        properties.add("petpal.internal-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void noCommandBreaksARule() {
        assertThat(violations.all()).isEmpty();
    }

    /** Does something while there is no Redis; afterwards it is back, empty. */
    static void withoutRedis(Runnable something) {
        TestRedis.shared().kill();
        try {
            something.run();
        } finally {
            TestRedis.shared().restart();
        }
    }

    static ConditionFactory soon() {
        return Soon.within(Duration.ofSeconds(30));
    }

    UserId person() {
        UserId person = ids.userId();
        PROFILE.knows(person);
        return person;
    }

    /** With people who follow whoever begins, so that nobody is asked first. */
    Answer start(UserId me, UserId... others) {
        List.of(others).forEach(other -> PROFILE.follows(other, me));
        return begin(me, others);
    }

    /** With strangers, unless they follow whoever begins. */
    Answer begin(UserId me, UserId... others) {
        return as(me, "POST", "/v1/conversations", Map.of("members", List.of(others)));
    }

    /** The conversation of two. */
    String talk(UserId me, UserId other) {
        Answer started = start(me, other);
        assertThat(started.status()).isIn(200, 201);
        return started.text("conversationId");
    }

    Answer send(UserId sender, String conversation, String name, String text) {
        return as(
                sender,
                "POST",
                "/v1/conversations/" + conversation + "/messages",
                Map.of("clientMessageId", name, "text", text));
    }

    /** The entries of a conversation, oldest first. */
    List<JsonNode> entries(UserId reader, String conversation) {
        Answer page = messages(reader, conversation, "?after=0&limit=100");
        assertThat(page.status()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }

    Answer inbox(UserId person, String query) {
        return as(person, "GET", "/v1/conversations" + query);
    }

    void announceDecision(String conversation, long seq, String report, String action, int version, boolean undone) {
        var data = Map.of(
                "reportId", report,
                "decisionId", "d" + version,
                "subject", Map.of("type", "message", "id", String.valueOf(seq), "parentId", conversation),
                "action", action,
                "undone", undone);
        redis.opsForStream()
                .add(
                        "events:profile",
                        Map.of(
                                "id", ids.random128(),
                                "type", "moderation.action",
                                "aggregate", report,
                                "version", String.valueOf(version),
                                "at", java.time.Instant.now().toString(),
                                "data", JSON.writeValueAsString(data)));
    }

    Answer messages(UserId reader, String conversation, String query) {
        return as(reader, "GET", "/v1/conversations/" + conversation + "/messages" + query);
    }

    TestSocket socket(UserId person) {
        var socket = new TestSocket(port, "petpal.v1", "bearer." + TestAccess.token(person));
        socket.await("welcome");
        return socket;
    }

    Answer as(UserId caller, String method, String path) {
        return as(caller, method, path, null);
    }

    Answer as(UserId caller, String method, String path, @Nullable Object body) {
        return as(caller, method, path, body, Map.of());
    }

    /** @param body JSON text, or something to write as JSON */
    Answer as(UserId caller, String method, String path, @Nullable Object body, Map<String, String> headers) {
        return as(port, caller, method, path, body, headers);
    }

    /** @param at port of a process */
    static Answer as(
            int at, UserId caller, String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                .header("Authorization", "Bearer " + TestAccess.token(caller));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(
                                body instanceof String text ? text : JSON.writeValueAsString(body)));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = answer.body().isEmpty() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), answer.headers(), JSON.readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
