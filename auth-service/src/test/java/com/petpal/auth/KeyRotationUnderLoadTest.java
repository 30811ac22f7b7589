package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.redis.TestRedis;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A program of its own, whose next key is made and published a second after the last began to sign. Only the minutes
 * until it signs, in which others learn of it, are cut short.
 */
class KeyRotationUnderLoadTest {

    private static final int ROTATIONS = 10;
    private static final int PEOPLE = 4;

    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final LongAdder answered = new LongAdder();

    @Test
    void tenRotationsRefuseNoValidToken() {
        Set<String> signers = new HashSet<>();
        var over = new AtomicBoolean();
        try (var store = DocumentStore.inMemory(0, Clock.systemUTC());
                var program = new SpringApplicationBuilder(AuthService.class).run(arguments(store));
                var documents = MongoClients.create(store.uri());
                var people = Executors.newFixedThreadPool(PEOPLE)) {
            int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            MongoCollection<Document> keys = documents.getDatabase("auth").getCollection("keys");
            somebody(port);
            for (int i = 0; i < PEOPLE; i++) {
                people.execute(() -> keepUsing(port, over));
            }
            try {
                for (int i = 0; i < ROTATIONS; i++) {
                    signers.add(rotate(port, keys));
                }
            } finally {
                over.set(true);
            }
        }

        assertThat(signers).hasSize(ROTATIONS);
        assertThat(answered.sum()).isGreaterThan(ROTATIONS * PEOPLE);
        assertThat(refused).isEmpty();
    }

    private void keepUsing(int port, AtomicBoolean over) {
        try {
            use(port, over);
        } catch (RuntimeException | AssertionError turnedAway) {
            refused.add(turnedAway.toString());
        }
    }

    /** Fresh tokens, and the first one, whose key others have followed. */
    private void use(int port, AtomicBoolean over) {
        Answer session = somebody(port);
        String first = session.text("/accessToken");
        while (!over.get()) {
            session = refresh(port, session);
            expectGood(session);
            expectGood(AuthContext.send(port, "GET", "/v1/auth/me", session.text("/accessToken"), null));
            expectGood(AuthContext.send(port, "GET", "/v1/auth/me", first, null));
        }
    }

    private void expectGood(Answer answer) {
        answered.increment();
        if (answer.status() != 200) {
            refused.add(answer.status() + " " + answer.json());
        }
    }

    private static String rotate(int port, MongoCollection<Document> keys) {
        AuthContext.soon()
                .until(() -> newest(keys)
                        .getDate("signsFrom")
                        .toInstant()
                        .isAfter(Instant.now().plusSeconds(1)));
        Document next = newest(keys);
        String keyId = next.getString("keyId");
        AuthContext.soon()
                .until(() -> AuthContext.send(port, "GET", "/.well-known/jwks.json", null, null)
                        .json()
                        .toString()
                        .contains(keyId));
        keys.updateOne(Filters.eq("_id", next.get("_id")), Updates.set("signsFrom", Date.from(Instant.now())));
        Answer[] session = {somebody(port)};
        AuthContext.soon().until(() -> {
            session[0] = refresh(port, session[0]);
            return keyId.equals(keyOf(session[0]));
        });
        return keyId;
    }

    private static Document newest(MongoCollection<Document> keys) {
        return Objects.requireNonNull(keys.find().sort(Sorts.descending("_id")).first());
    }

    private static Answer somebody(int port) {
        String handle = "u" + Long.toString(System.nanoTime(), 36);
        Answer registered = AuthContext.send(port, "POST", "/v1/auth/register", null, AuthContext.registration(handle));
        assertThat(registered.status()).isEqualTo(201);
        return new Answer(201, registered.headers(), registered.json().path("session"));
    }

    private static Answer refresh(int port, Answer session) {
        Map<String, String> body = Map.of("refreshToken", session.text("/refreshToken"));
        return AuthContext.send(port, "POST", "/v1/auth/refresh", null, body);
    }

    private static String keyOf(Answer session) {
        try {
            return SignedJWT.parse(session.text("/accessToken")).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] arguments(DocumentStore store) {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return List.of(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--petpal.keys.period=362s",
                        "--petpal.keys.ahead=361s",
                        "--petpal.keys.poll=100ms",
                        "--petpal.mongo.uri=" + store.uri(),
                        "--petpal.mongo.setup=true",
                        "--petpal.redis.url=" + TestRedis.shared().url(),
                        "--petpal.profile-url=" + AuthContext.PROFILE.url(),
                        "--petpal.internal-key=" + key,
                        "--petpal.key-encryption-key=" + key)
                .toArray(String[]::new);
    }
}
