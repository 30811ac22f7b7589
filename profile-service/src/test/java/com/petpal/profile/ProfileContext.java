package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Violations;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.testing.Soon;
import com.petpal.platform.visibility.Relations;
import com.petpal.profile.media.BreakingImages;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all tests of this module share. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "petpal.cost-headers=true",
            "petpal.graph.most-followed=40",
            "petpal.media.most-images=8",
            "petpal.events.sweep-interval=500ms",
            "petpal.events.retry-after=1s",
            "petpal.mongo.setup=true",
            "petpal.mongo.refuse-violations=true"
        })
@Import({TestAccess.class, Interruption.class, BreakingImages.class})
abstract class ProfileContext {

    static final TestAuth AUTH = new TestAuth();
    static final TestFeed FEED = new TestFeed();
    private static final RedisServer REDIS = redis();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    IdGenerator ids;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Violations violations;

    @Autowired
    ServiceCredential credential;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("petpal.mongo.uri", TestDocuments::uri);
        properties.add(
                "petpal.redis.url", () -> "redis://127.0.0.1:" + REDIS.ports().getFirst());
        properties.add("petpal.auth-url", AUTH::url);
        properties.add("petpal.messaging-urls", AUTH::url);
        properties.add("petpal.feed-url", FEED::url);
        properties.add("petpal.internal-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void noCommandBreaksARule() {
        assertThat(violations.all()).isEmpty();
    }

    private static RedisServer redis() {
        try (var free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            var server =
                    RedisServer.newRedisServer().port(port).setting("save \"\"").build();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while there is no Redis; afterwards it is back, empty. */
    static void withoutRedis(Runnable something) {
        stop(REDIS);
        try {
            something.run();
        } finally {
            try {
                REDIS.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static ConditionFactory soon() {
        return Soon.within(java.time.Duration.ofSeconds(30));
    }

    /** Somebody with a handle of their own, whose registration is true. */
    UserId person(String displayName) {
        UserId userId = ids.userId();
        AUTH.says(userId, "active");
        Answer made = register(userId, handleOf(userId), displayName);
        assertThat(made.status()).isEqualTo(201);
        return userId;
    }

    /** Of letters that look like no other, so that it is its own skeleton. */
    static String handleOf(UserId userId) {
        return "h"
                + Long.toHexString(userId.value())
                        .chars()
                        .map(digit -> "bcdefghjknpqrstu".charAt(Character.digit(digit, 16)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** Somebody whose registration is finished here too, so that they can be found. */
    UserId listedPerson(String displayName) {
        UserId userId = person(displayName);
        publish("events:auth", "account.registered", userId, 1, Map.of());
        return userId;
    }

    /** Puts an event on its stream, as the service that tells of it would. */
    void publish(String stream, String type, Object aggregate, int version, Map<String, ?> data) {
        redis.opsForStream()
                .add(
                        stream,
                        Map.of(
                                "id", ids.random128(),
                                "type", type,
                                "aggregate", aggregate.toString(),
                                "version", String.valueOf(version),
                                "at", Instant.now().toString(),
                                "data", JSON.writeValueAsString(data)));
    }

    /** Somebody deletes their account, and this service has erased its part. */
    void erase(UserId person) {
        String deletion = ids.random128();
        publish("events:auth", "account.deleted", person, 1, Map.of("deletionId", deletion, "round", 1));
        soon().untilAsserted(() -> assertThat(AUTH.receipts(deletion)).hasSize(1));
    }

    /** What the cache of relations says of somebody: that they blocked another, or are blocked. */
    void blocked(UserId viewer, UserId other) {
        var relations = Map.of(
                "version", "1", "following", List.of(), "blocked", List.of(other.toString()), "muted", List.of());
        redis.opsForValue().set(Relations.KEY_PREFIX + viewer, JSON.writeValueAsString(relations));
    }

    Answer register(UserId userId, String handle, String displayName) {
        return internal("PUT", "/internal/people/" + userId, Map.of("handle", handle, "displayName", displayName));
    }

    Answer internal(String method, String path, @Nullable Object body) {
        return send(method, path, credential.mint(), body, Map.of());
    }

    Answer as(UserId caller, String method, String path) {
        return as(caller, method, path, null, Map.of());
    }

    Answer as(UserId caller, String method, String path, @Nullable Object body, Map<String, String> headers) {
        return send(method, path, TestAccess.token(caller), body, headers);
    }

    /** @param body JSON text, or something to write as JSON */
    Answer send(
            String method, String path, @Nullable String token, @Nullable Object body, Map<String, String> headers) {
        return send(port, method, path, token, body, headers);
    }

    /** The same to a process of one's own. */
    static Answer send(
            int port,
            String method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
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
