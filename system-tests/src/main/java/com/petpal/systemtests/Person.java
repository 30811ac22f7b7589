package com.petpal.systemtests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Somebody with an account, and what they can do. Each method is one request and insists on its success. */
public final class Person {

    public static final String PASSWORD = "correct horse battery staple";

    private final App app;
    private final String userId;
    private final String email;
    private final String accessToken;

    private Person(App app, String userId, String email, String accessToken) {
        this.app = app.as(accessToken);
        this.userId = userId;
        this.email = email;
        this.accessToken = accessToken;
    }

    /** Registers somebody nobody has met before. */
    public static Person register(App app, String name) {
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return register(app, name, name.toLowerCase(java.util.Locale.ROOT) + "_" + unique);
    }

    /** The same of programs that have just started and say now and then that they cannot yet: tries for up to a minute. */
    public static Person registerSoon(App app, String name) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            try {
                return register(app, name);
            } catch (AssertionError notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    public static Person register(App app, String name, String handle) {
        String email = handle + "@example.org";
        Answer answer =
                app.post("/v1/auth/register", registration(email, handle, name)).expect(201);
        return new Person(app, answer.text("/userId"), email, answer.text("/session/accessToken"));
    }

    public static Map<String, String> registration(String email, String handle, String name) {
        return Map.of(
                "email", email,
                "password", PASSWORD,
                "handle", handle,
                "displayName", name,
                "acceptedTerms", "2026-11");
    }

    /** The same person on another device, or after a while. */
    public Person login(App anonymous) {
        Answer answer = anonymous
                .post(
                        "/v1/auth/login",
                        Map.of(
                                "email", email,
                                "password", PASSWORD,
                                "device", Map.of("name", "test", "platform", "ios")))
                .expect(200);
        return new Person(anonymous, answer.text("/userId"), email, answer.text("/accessToken"));
    }

    public App app() {
        return app;
    }

    public String userId() {
        return userId;
    }

    public String email() {
        return email;
    }

    public String accessToken() {
        return accessToken;
    }

    public String createPet(String name) {
        return app.post("/v1/pets", Map.of("name", name, "species", "dog"))
                .expect(201)
                .text("/petId");
    }

    public String post(String text, String... petIds) {
        return app.post(
                        "/v1/posts",
                        Map.of("kind", "moment", "text", text, "petIds", List.of(petIds), "audience", "public"))
                .expect(201)
                .text("/postId");
    }

    public void follow(Person other) {
        app.put("/v1/people/" + other.userId + "/follow").expect(204);
    }

    public void unfollow(Person other) {
        app.delete("/v1/people/" + other.userId + "/follow").expect(204);
    }

    /** The first page of the home feed. */
    public List<JsonNode> feed() {
        return app.get("/v1/feed?limit=50")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    public List<String> feedPostIds() {
        return feed().stream().map(item -> item.at("/post/postId").asString()).toList();
    }

    /** The conversation of two, which exists once. */
    public String talkTo(Person other) {
        Answer answer = app.post("/v1/conversations", Map.of("members", List.of(other.userId)));
        if (!answer.succeeded()) {
            answer.expect(201);
        }
        String conversation = answer.text("/conversationId");
        other.app.put("/v1/conversations/" + conversation + "/accept").expect(204);
        return conversation;
    }

    public long send(String conversation, String text) {
        return app.post(
                        "/v1/conversations/" + conversation + "/messages",
                        Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text))
                .expect(201)
                .json()
                .path("seq")
                .asLong();
    }

    /** Texts of a conversation in their order. */
    public List<String> messages(String conversation) {
        return app.get("/v1/conversations/" + conversation + "/messages?after=0&limit=100")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }
}
