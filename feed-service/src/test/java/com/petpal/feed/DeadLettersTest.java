package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What an operator does about events that were given up on. */
class DeadLettersTest extends FeedContext {

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void none() {
        mongo.getCollection("dead_letters")
                .deleteMany(new Document(), new DeleteOptions().comment(Declared.ERASURE.comment()));
    }

    private RawAnswer asks(String issuer, String method, String path, String body) {
        var credential =
                new ServiceCredential(Base64.getEncoder().encodeToString(new byte[32]), issuer, Clock.systemUTC());
        return new RawHttp(port)
                .send(
                        method,
                        path,
                        Map.of("Authorization", "Bearer " + credential.mint(), "Content-Type", "application/json"),
                        body);
    }

    private String letter(String event, String aggregate) {
        String id = "feed.fanout:" + event;
        mongo.getCollection("dead_letters")
                .insertOne(new Document("_id", id)
                        .append("group", "feed.fanout")
                        .append("type", "post.created")
                        .append("aggregate", aggregate)
                        .append("version", "1")
                        .append("at", "2026-11-01T00:00:00Z")
                        .append("data", "{}")
                        .append("failure", "java.lang.IllegalStateException")
                        .append("keptAt", new Date()));
        return id;
    }

    @Test
    void anOperatorSeesLagAndLettersButNobodyTheyAreAbout() {
        String post = ids.postId(ids.userId()).toString();
        String id = letter("one", post);

        RawAnswer answer = asks("operator", "GET", "/internal/events", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/groups").findValuesAsString("group")).contains("feed.fanout");
        assertThat(answer.json().at("/deadLetters/0/id").asString()).isEqualTo(id);
        assertThat(answer.json().at("/deadLetters/0/failure").asString()).endsWith("IllegalStateException");
        assertThat(answer.body()).doesNotContain(post);
    }

    @Test
    void aReplayedEventIsDoneAndItsLetterGone() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PROFILE.follow(ada, ben);
        feed(ada);
        String post = write(ben, "hello");
        soon().untilAsserted(() -> assertThat(feed(ada)).containsExactly(post));
        String timeFirst = post.substring(11) + post.substring(0, 11);
        REDIS.command("ZREM", "timeline:" + ada, timeFirst);
        assertThat(feed(ada)).isEmpty();
        String id = letter("lost", post);

        RawAnswer answer = asks("operator", "POST", "/internal/events/replays", "{\"id\":\"%s\"}".formatted(id));

        assertThat(answer.body()).contains("\"replayed\":1").contains("\"failed\":0");
        assertThat(feed(ada)).containsExactly(post);
        assertThat(asks("operator", "GET", "/internal/events", "").body()).doesNotContain(id);
        assertThat(asks("operator", "POST", "/internal/events/replays", "{\"id\":\"%s\"}".formatted(id))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatFailsAgainStaysALetter() {
        letter("good", ids.postId(ids.userId()).toString());
        String bad = letter("bad", "this is no post");

        RawAnswer answer = asks("operator", "POST", "/internal/events/replays", "{\"all\":true}");

        assertThat(answer.body()).contains("\"replayed\":1").contains("\"failed\":1");
        assertThat(asks("operator", "GET", "/internal/events", "")
                        .json()
                        .at("/deadLetters")
                        .findValuesAsString("id"))
                .containsExactly(bad);
    }

    @Test
    void nobodyElseMayLookOrReplay() {
        for (String issuer : List.of("feed-service", "gateway", "profile-service")) {
            assertThat(asks(issuer, "GET", "/internal/events", "").status()).isEqualTo(403);
            assertThat(asks(issuer, "POST", "/internal/events/replays", "{\"all\":true}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(get(ids.userId(), "/internal/events").status()).isEqualTo(401);
        assertThat(asks("operator", "POST", "/internal/events/replays", "{}").status())
                .isEqualTo(400);
    }
}
