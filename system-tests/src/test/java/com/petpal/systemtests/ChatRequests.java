package com.petpal.systemtests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One request to each endpoint of conversations, of two and of a group, none of which stands in another's way. */
final class ChatRequests {

    private final Person anna;
    private final Person ben;
    private final String conversation;
    private final String group;

    /** @param conversation of the two, in which Anna said something */
    ChatRequests(App app, Person anna, Person ben, String conversation) {
        this.anna = anna;
        this.ben = ben;
        this.conversation = conversation;
        Person third = Person.register(app, "Joe");
        this.group = anna.app()
                .post("/v1/conversations", Map.of("members", List.of(ben.userId(), third.userId()), "title", "Walks"))
                .expect(201)
                .text("/conversationId");
        anna.send(group, "to be deleted");
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        String talk = "/v1/conversations/" + conversation;
        requests.put(
                "POST /v1/conversations",
                () -> anna.app().post("/v1/conversations", Map.of("members", List.of(ben.userId()))));
        requests.put("GET /v1/conversations", () -> anna.app().get("/v1/conversations"));
        requests.put("GET /v1/conversations/{id}", () -> anna.app().get(talk));
        requests.put(
                "POST /v1/conversations/{id}/messages",
                () -> anna.app()
                        .post(
                                talk + "/messages",
                                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "meanwhile")));
        requests.put("GET /v1/conversations/{id}/messages", () -> anna.app().get(talk + "/messages"));
        for (String mark : List.of("read", "delivered")) {
            requests.put(
                    "PUT /v1/conversations/{id}/" + mark, () -> anna.app().put(talk + "/" + mark, Map.of("seq", 1)));
        }
        requests.put("GET /v1/conversations/{id}/receipts", () -> anna.app().get(talk + "/receipts"));
        requests.put("PUT /v1/conversations/{id}/accept", () -> anna.app().put(talk + "/accept"));
        requests.put("DELETE /v1/conversations/{id}/accept", () -> anna.app().delete(talk + "/accept"));
        String reaction = talk + "/messages/1/reaction";
        requests.put(
                "PUT /v1/conversations/{id}/messages/{seq}/reaction",
                () -> anna.app().put(reaction, Map.of("type", "paw")));
        requests.put(
                "DELETE /v1/conversations/{id}/messages/{seq}/reaction",
                () -> anna.app().delete(reaction));
        requests.put("GET /v1/sync", () -> anna.app().get("/v1/sync"));
        addGroupTo(requests);
    }

    private void addGroupTo(Map<String, Supplier<Answer>> requests) {
        String walks = "/v1/conversations/" + group;
        requests.put(
                "PATCH /v1/conversations/{id}",
                () -> anna.app().with("If-Match", "*").patch(walks, Map.of("title", "Long walks")));
        requests.put(
                "PUT /v1/conversations/{id}/members/{userId}",
                () -> anna.app().put(walks + "/members/" + ben.userId()));
        requests.put(
                "DELETE /v1/conversations/{id}/members/{userId}",
                () -> anna.app().delete(walks + "/members/00000000001"));
        requests.put(
                "DELETE /v1/conversations/{id}/messages/{seq}", () -> anna.app().delete(walks + "/messages/1"));
    }
}
