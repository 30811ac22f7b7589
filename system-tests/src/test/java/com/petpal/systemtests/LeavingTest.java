package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who used everything, leaves, and is nowhere any more. */
class LeavingTest {

    private static final List<String> DATABASES = List.of("auth", "profile", "feed", "messaging");
    private static final String PASSWORD = "correct horse battery staple";

    /** Tokens live short, for nobody is erased while one is good: a token's life and a minute. */
    private static final Map<String, String> IN_A_HURRY = Map.of(
            "PETPAL_DELETION_GRACE", "0s",
            "PETPAL_DELETION_PACE", "2s",
            "PETPAL_SESSION_ACCESSLIFE", "20s",
            "PETPAL_EVENTS_SWEEPINTERVAL", "1s");

    private static Stack stack;
    private static App app;

    @BeforeAll
    static void hurry() {
        stack = SharedStack.whole();
        stack.stop("auth-service");
        stack.petpal(IN_A_HURRY, "start", "auth-service").expectSuccess();
        app = stack.app();
    }

    @AfterAll
    static void takeTime() {
        stack.stop("auth-service");
        stack.start("auth-service");
    }

    @Test
    void whoever_leaves_is_named_by_no_document_of_any_database() {
        String unique = Long.toString(System.nanoTime(), 36);
        String handle = "leaver_" + unique;
        String name = "Leaver " + unique;
        Person ada = Person.register(app, name, handle);
        Person ben = Person.register(app, "Ben");
        String post = ada.post("hello", ada.createPet("Momo"));
        ada.follow(ben);
        ben.follow(ada);
        String talk = ben.app()
                .with("Idempotency-Key", "talk-" + unique)
                .post("/v1/conversations", Map.of("members", List.of(ada.userId())))
                .expect(201)
                .text("/conversationId");
        ada.send(talk, "from the one who leaves");
        ben.send(talk, "from the one who stays");
        eventually(() -> assertThat(ben.feedPostIds()).contains(post));
        assertThat(naming(ada.userId(), handle, name).keySet()).containsExactlyInAnyOrderElementsOf(DATABASES);

        Answer accepted = ada.login(app)
                .app()
                .post("/v1/auth/account/delete", Map.of("password", PASSWORD))
                .expect(202);

        String progress = "/v1/auth/account/deletions/" + accepted.text("/deletionId");
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> app.get(progress).expect(200).text("/state").equals("done"));
        assertThat(app.get(progress).json().path("receipts").valueStream().map(LeavingTest::service))
                .containsExactly("auth", "feed", "messaging", "profile");
        eventually(() ->
                assertThat(naming(ada.userId(), ada.email(), handle, name)).isEmpty());

        // Ben's tokens are short-lived too.
        Person later = ben.login(app);
        later.app().get("/v1/people/" + ada.userId()).expect(404);
        later.app().get("/v1/posts/" + post).expect(404);
        assertThat(later.feedPostIds()).doesNotContain(post);
        JsonNode messages = later.app()
                .get("/v1/conversations/" + talk + "/messages?after=0")
                .expect(200)
                .json()
                .path("items");
        assertThat(messages.path(0).has("senderId")).isFalse();
        assertThat(messages.path(1).path("text").asString()).isEqualTo("from the one who stays");
        later.app()
                .post("/v1/conversations/" + talk + "/messages", Map.of("clientMessageId", "late", "text", "hello?"))
                .expect(403);
        app.post("/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD))
                .expect(401);
        assertThat(Person.register(app, name, handle).userId()).isNotEqualTo(ada.userId());
    }

    @Test
    void whoever_signs_in_in_time_stays() {
        Person ada = Person.register(app, "Ada");
        Answer accepted = ada.app()
                .post("/v1/auth/account/delete", Map.of("password", PASSWORD))
                .expect(202);

        Person back = ada.login(app);

        back.app().get("/v1/people/me").expect(200);
        assertThat(app.get("/v1/auth/account/deletions/" + accepted.text("/deletionId"))
                        .expect(200)
                        .text("/state"))
                .isEqualTo("cancelled");
    }

    private static String service(JsonNode receipt) {
        return receipt.path("service").asString();
    }

    /** Database to its collections with a document that holds one of these texts, in a key or in a value. */
    private static Map<String, TreeSet<String>> naming(String... texts) {
        var naming = new TreeMap<String, TreeSet<String>>();
        try (MongoClient documents = MongoClients.create("mongodb://127.0.0.1:" + stack.port(27117) + "/")) {
            for (String database : DATABASES) {
                for (String collection : documents.getDatabase(database).listCollectionNames()) {
                    var all = new ArrayList<Document>();
                    documents
                            .getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .comment("erasure")
                            .into(all);
                    boolean named = all.stream()
                            .map(Document::toJson)
                            .anyMatch(json -> List.of(texts).stream().anyMatch(json::contains));
                    if (named) {
                        naming.computeIfAbsent(database, first -> new TreeSet<>())
                                .add(collection);
                    }
                }
            }
        }
        return naming;
    }
}
