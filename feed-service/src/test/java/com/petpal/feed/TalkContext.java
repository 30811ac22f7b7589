package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Three people, and a post of the first that is talked about. */
abstract class TalkContext extends FeedContext {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MongoTemplate mongo;

    UserId ada = new UserId(0);
    UserId ben = new UserId(0);
    UserId chi = new UserId(0);
    String post = "";

    @BeforeEach
    void aPostAndWhoReadsIt() {
        ada = ids.userId();
        ben = ids.userId();
        chi = ids.userId();
        post = write(ada, "hello");
    }

    RawAnswer send(String method, UserId caller, String target, Map<String, ?> body, String... headers) {
        return send(caller, method, target, body.isEmpty() ? "" : JSON.writeValueAsString(body), headers);
    }

    String comments() {
        return "/v1/posts/" + post + "/comments";
    }

    RawAnswer comment(UserId author, Map<String, ?> body, String... headers) {
        return send("POST", author, comments(), body, headers);
    }

    /** Gives the id of a new comment. */
    String comment(UserId author, String text) {
        return commentId(comment(author, Map.of("text", text)));
    }

    String reply(UserId author, String to, String text) {
        return commentId(comment(author, Map.of("text", text, "inReplyTo", to)));
    }

    private static String commentId(RawAnswer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("commentId");
    }

    RawAnswer list(UserId reader, String query) {
        RawAnswer page = get(reader, comments() + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    static List<String> texts(RawAnswer page) {
        var found = new ArrayList<String>();
        page.json()
                .path("items")
                .forEach(item -> found.add(item.at("/comment/text").asString("-")));
        return found;
    }

    void delete(UserId caller, String comment) {
        assertThat(send("DELETE", caller, comments() + "/" + comment, Map.of()).status())
                .isEqualTo(204);
    }

    long reacted(UserId person) {
        return mongo.getCollection("reacted")
                .countDocuments(new Document("userId", person.toString()).append("postId", post));
    }

    long stored(String collection) {
        return mongo.getCollection(collection).countDocuments(new Document("postId", post));
    }

    RawAnswer react(UserId caller, Map<String, ?> body) {
        return send("PUT", caller, "/v1/posts/" + post + "/reaction", body);
    }

    RawAnswer react(UserId caller, String type) {
        RawAnswer reacted = react(caller, Map.of("type", type));
        assertThat(reacted.status()).as(reacted.body()).isEqualTo(200);
        return reacted;
    }

    void takeBack(UserId caller) {
        assertThat(send("DELETE", caller, "/v1/posts/" + post + "/reaction", Map.of())
                        .status())
                .isEqualTo(204);
    }
}
