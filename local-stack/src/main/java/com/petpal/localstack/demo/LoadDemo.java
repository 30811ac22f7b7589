package com.petpal.localstack.demo;

import com.petpal.localstack.demo.DemoCast.Chat;
import com.petpal.localstack.demo.DemoCast.Person;
import com.petpal.localstack.demo.DemoCast.Pet;
import com.petpal.localstack.demo.DemoCast.Post;
import com.petpal.localstack.demo.PublicApi.Answer;
import com.petpal.localstack.demo.PublicApi.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Loads the cast. A second time it finds everybody there and adds nothing; after a break in the middle it goes on.
final class LoadDemo {

    private final PublicApi api;
    private final DemoCast cast;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, String> petIds = new HashMap<>();

    LoadDemo(PublicApi api, DemoCast cast) {
        this.api = api;
        this.cast = cast;
    }

    private record Session(String userId, String token) {}

    /// True when something was added, false when all of it was there.
    boolean run() throws InterruptedException {
        for (Person person : cast.people()) {
            sessions.put(person.handle(), enter(person));
        }
        String conversation = openConversation(cast.conversation());
        if (isFinished(conversation)) {
            return false;
        }
        for (Map.Entry<String, List<String>> follows : cast.follows().entrySet()) {
            for (String followee : follows.getValue()) {
                follow(follows.getKey(), followee);
            }
        }
        for (Pet pet : cast.pets()) {
            petIds.put(pet.name(), create(pet));
        }
        for (Post post : cast.posts()) {
            publish(post);
        }
        speak(conversation);
        return true;
    }

    private Session enter(Person person) throws InterruptedException {
        Answer registered = api.send(Call.post(
                "/v1/auth/register",
                Map.of(
                        "email", person.email(),
                        "password", DemoCast.PASSWORD,
                        "handle", person.handle(),
                        "displayName", person.displayName(),
                        "acceptedTerms", "2026-11")));
        if (registered.status() == 201) {
            return sessionOf(registered.body().path("session"));
        }
        if (!registered.text("code").equals("email_taken")) {
            throw new DemoFailed("%s could not register: %d %s %s"
                    .formatted(
                            person.email(), registered.status(), registered.text("code"), registered.text("detail")));
        }
        Answer login = api.insist(Call.post(
                "/v1/auth/login",
                Map.of(
                        "email", person.email(),
                        "password", DemoCast.PASSWORD,
                        "device", Map.of("name", "petpal demo", "platform", "web"))));
        return sessionOf(login.body());
    }

    private static Session sessionOf(JsonNode session) {
        return new Session(
                session.path("userId").asString(), session.path("accessToken").asString());
    }

    private void follow(String follower, String followee) throws InterruptedException {
        api.insist(Call.put("/v1/people/" + session(followee).userId() + "/follow")
                .as(session(follower).token()));
    }

    private String create(Pet pet) throws InterruptedException {
        Answer created = api.insist(Call.post(
                        "/v1/pets",
                        Map.of(
                                "name", pet.name(),
                                "species", pet.species(),
                                "breed", pet.breed(),
                                "bornOn", pet.bornOn(),
                                "bio", pet.bio()))
                .as(session(pet.owner()).token())
                .once("demo-pet-" + pet.name()));
        return created.text("petId");
    }

    private void publish(Post post) throws InterruptedException {
        List<String> pets =
                post.pets().stream().map(name -> petIds.getOrDefault(name, "")).toList();
        api.insist(Call.post(
                        "/v1/posts",
                        Map.of("kind", post.kind(), "text", post.text(), "petIds", pets, "audience", "public"))
                .as(session(post.author()).token())
                .once("demo-post-" + cast.posts().indexOf(post)));
    }

    /// Two people have one conversation, however often it is opened.
    private String openConversation(Chat chat) throws InterruptedException {
        Answer opened = api.insist(Call.post(
                        "/v1/conversations",
                        Map.of("members", List.of(session(chat.second()).userId())))
                .as(session(chat.first()).token()));
        return opened.text("conversationId");
    }

    private boolean isFinished(String conversation) throws InterruptedException {
        Chat chat = cast.conversation();
        String last = chat.clientMessageIdOf(chat.lines().size() - 1);
        JsonNode messages = api.insist(Call.get("/v1/conversations/" + conversation + "/messages?after=0&limit=100")
                        .as(session(chat.first()).token()))
                .body()
                .path("items");
        for (JsonNode message : messages) {
            if (message.path("clientMessageId").asString("").equals(last)) {
                return true;
            }
        }
        return false;
    }

    private void speak(String conversation) throws InterruptedException {
        Chat chat = cast.conversation();
        for (int line = 0; line < chat.lines().size(); line++) {
            api.insist(Call.post(
                            "/v1/conversations/" + conversation + "/messages",
                            Map.of(
                                    "clientMessageId", chat.clientMessageIdOf(line),
                                    "text", chat.lines().get(line)))
                    .as(session(chat.speakerOf(line)).token()));
        }
    }

    private Session session(String handle) {
        Session session = sessions.get(handle);
        if (session == null) {
            throw new IllegalStateException("the cast speaks of " + handle + ", who is not in it");
        }
        return session;
    }
}
