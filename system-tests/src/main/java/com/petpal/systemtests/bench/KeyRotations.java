package com.petpal.systemtests.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.petpal.systemtests.Answer;
import com.petpal.systemtests.App;
import com.petpal.systemtests.Person;
import com.petpal.systemtests.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes signing keys while people use the product. Each successor is made and published by auth-service itself, a second
 * after its predecessor began to sign, and signs when every program knows that predecessor; only the minutes in which others would learn of it are cut short, by what is
 * written into the store. No key retires meanwhile, for no token dies.
 */
public final class KeyRotations {

    /** The shortest that auth-service takes: caches live for five minutes, and clocks differ by one. */
    public static final Map<String, String> SETTINGS =
            Map.of("PETPAL_KEYS_PERIOD", "362s", "PETPAL_KEYS_AHEAD", "361s", "PETPAL_KEYS_POLL", "1s");

    /** Programs ask for unknown keys at most once in two seconds, and in life keys are weeks apart. */
    private static final Duration APART = Duration.ofSeconds(3);

    private static final List<String> PATHS = List.of("/v1/auth/me", "/v1/people/me", "/v1/feed", "/v1/conversations");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final App gateway;
    private final String documents;
    private final LongAdder requests = new LongAdder();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    /** @param stack whose auth-service has {@link #SETTINGS}, and limits that leave room for a login each moment */
    public KeyRotations(Stack stack) {
        this.gateway = stack.app();
        this.documents = "mongodb://127.0.0.1:" + stack.port(27117) + "/";
    }

    /**
     * What happened meanwhile.
     *
     * @param refused how often there was which answer other than 200: path and status
     * @param keys that signed somebody's token
     */
    public record Seen(long requests, Map<String, Integer> refused, int keys) {}

    /** @param emails of people who use the product meanwhile, with {@link Person#PASSWORD} */
    public Seen run(int rotations, List<String> emails) {
        var over = new AtomicBoolean();
        Set<String> keys = new HashSet<>();
        try (var documentsClient = MongoClients.create(documents);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            emails.forEach(email -> people.execute(() -> keepUsing(email, over)));
            try {
                for (int i = 0; i < rotations; i++) {
                    keys.add(rotate(documentsClient, emails.getFirst()));
                }
            } finally {
                over.set(true);
            }
        }
        return new Seen(requests.sum(), Map.copyOf(refused), keys.size());
    }

    private void keepUsing(String email, AtomicBoolean over) {
        try {
            use(email, over);
        } catch (RuntimeException | AssertionError turnedAway) {
            refused.merge(String.valueOf(turnedAway.getMessage()), 1, Integer::sum);
        }
    }

    /** Fresh tokens and the first one by turns, which was signed by a key that others have followed. */
    private void use(String email, AtomicBoolean over) {
        Answer session = logIn(email);
        String first = session.text("/accessToken");
        while (!over.get()) {
            session = gateway.post("/v1/auth/refresh", Map.of("refreshToken", session.text("/refreshToken")));
            count("/v1/auth/refresh", session);
            if (session.status() != 200) {
                session = logIn(email);
            }
            for (String token : List.of(session.text("/accessToken"), first)) {
                PATHS.forEach(path -> count(path, gateway.as(token).get(path)));
            }
        }
    }

    private void count(String path, Answer answer) {
        requests.increment();
        if (answer.status() != 200) {
            refused.merge(path + " " + answer.status(), 1, Integer::sum);
        }
    }

    /** @return the key that signs afterwards */
    private String rotate(MongoClient client, String email) {
        MongoCollection<Document> keys = client.getDatabase("auth").getCollection("keys");
        Document next = awaitNewest(keys);
        String keyId = next.getString("keyId");
        keys.updateOne(Filters.eq("_id", next.get("_id")), Updates.set("signsFrom", Date.from(Instant.now())));
        var session = new Answer[1];
        await(() -> keyId.equals(keyOf(session[0] = logIn(email))));
        App holder = gateway.as(session[0].text("/accessToken"));
        PATHS.forEach(path -> count(path, holder.get(path)));
        // By now every program has asked for this key; it may ask for the next one only after its pause.
        LockSupport.parkNanos(APART.toNanos());
        return keyId;
    }

    /** The key that is published and does not sign yet. */
    private Document awaitNewest(MongoCollection<Document> keys) {
        var found = new Document[1];
        await(() -> {
            Document newest = Objects.requireNonNull(
                    keys.find().sort(Sorts.descending("_id")).first());
            found[0] = newest;
            return newest.getDate("signsFrom").toInstant().isAfter(Instant.now())
                    && gateway.get("/.well-known/jwks.json").body().contains(newest.getString("keyId"));
        });
        return found[0];
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the keys did not change within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Answer logIn(String email) {
        return gateway.post("/v1/auth/login", Map.of("email", email, "password", Person.PASSWORD))
                .expect(200);
    }

    private static String keyOf(Answer session) {
        String header = session.text("/accessToken").split("\\.")[0];
        String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        return new JsonMapper().readTree(json).path("kid").asString();
    }
}
