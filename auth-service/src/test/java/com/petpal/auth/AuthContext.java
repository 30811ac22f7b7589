package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.mongo.Violations;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.testing.Soon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all tests of this module share. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "petpal.cost-headers=true",
            "petpal.events.sweep-interval=500ms",
            "petpal.registration.patience=1s",
            "petpal.deletion.grace=0s",
            "petpal.deletion.pace=1s",
            "petpal.keys.poll=200ms",
            "petpal.mail.smtp.host=127.0.0.1",
            "petpal.mail.smtp.protection=none",
            "petpal.mail.links=https://app.petpal.example",
            "petpal.mail.retry-after=1s",
            "petpal.export.lease=2s",
            "petpal.export.retry-after=100ms",
            "petpal.mongo.setup=true",
            "petpal.mongo.refuse-violations=true"
        })
abstract class AuthContext {

    static final String PASSWORD = "correct horse battery";
    static final TestProfile PROFILE = new TestProfile();
    static final TestExports FEED = TestExports.alone("feed");
    static final TestExports MESSAGING = TestExports.alone("messaging");
    static final TestMailbox MAILBOX = new TestMailbox();
    static final TestPage PAGE = new TestPage();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    IdGenerator ids;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    Violations violations;

    @Autowired
    ServiceCredential credential;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("petpal.mongo.uri", TestDocuments::uri);
        properties.add("petpal.redis.url", () -> TestRedis.shared().url());
        properties.add("petpal.profile-url", PROFILE::url);
        properties.add("petpal.feed-url", FEED::url);
        properties.add("petpal.messaging-urls", MESSAGING::url);
        properties.add("petpal.mail.smtp.port", MAILBOX::port);
        properties.add("petpal.passkeys.origins", () -> "http://localhost:8080," + PAGE.origin());
        properties.add("petpal.internal-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("petpal.key-encryption-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void noCommandBreaksARule() {
        assertThat(violations.all()).isEmpty();
    }

    static ConditionFactory soon() {
        return Soon.within(Duration.ofSeconds(30));
    }

    /** A name nobody else in these tests has. */
    String unique() {
        return "u" + Long.toUnsignedString(ids.userId().value(), 36);
    }

    static String emailOf(String handle) {
        return handle + "@example.org";
    }

    static Map<String, Object> registration(String handle) {
        return new HashMap<>(Map.of(
                "email",
                emailOf(handle),
                "password",
                PASSWORD,
                "handle",
                handle,
                "displayName",
                "Ada",
                "acceptedTerms",
                "2026-11"));
    }

    Answer register(String handle) {
        return post("/v1/auth/register", registration(handle));
    }

    /** Registers somebody new, and gives their session. */
    Answer somebody() {
        Answer registered = register(unique());
        assertThat(registered.status()).isEqualTo(201);
        return new Answer(201, registered.headers(), registered.json().path("session"));
    }

    Answer logIn(String email, String password) {
        return post("/v1/auth/login", Map.of("email", email, "password", password));
    }

    Answer refresh(String token) {
        return post("/v1/auth/refresh", Map.of("refreshToken", token));
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, null, body);
    }

    /** Does the same many times at once. */
    static List<Answer> atOnce(int times, Callable<Answer> action) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(java.util.Collections.nCopies(times, action)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** POSTs in a language. */
    Answer sendIn(String language, String path, Object body) {
        return send(port, "POST", path, null, body, "Accept-Language", language);
    }

    /** @param body JSON text, or something to write as JSON */
    Answer send(String method, String path, @Nullable String token, @Nullable Object body) {
        return send(port, method, path, token, body);
    }

    static Answer send(
            int port, String method, String path, @Nullable String token, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(
                                body instanceof String text ? text : JSON.writeValueAsString(body)));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers(),
                    JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Nullable Document stored(String collection, String id) {
        return mongo.findOne(one(id), Document.class, collection);
    }

    static Query one(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
