package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.testing.ExportedFiles;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.web.testing.RawHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What this service tells of a person who takes their data away, and that nothing is left out without a reason. */
class ExportTest extends FeedContext {

    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "tallies", "how many comments and reactions there are, whoever they are of",
            "explore", "what is talked about most, worked out of posts that are exported",
            "listings", "made from what is exported: posts with their tags and pets",
            "idempotency", "answers of requests of the last day, which made what is exported",
            "dead_letters", "events that could not be handled; ids alone");

    @Autowired
    List<ExportPart> parts;

    @Autowired
    ServiceCredential credential;

    @Test
    void everyCollectionIsExportedOrThereIsAReason() {
        var exported = parts.stream().flatMap(part -> part.collections().stream());

        assertThat(Stream.concat(exported, NOT_EXPORTED.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Collections.in("feed").stream()
                        .map(ShardedCollection::name)
                        .toList());
    }

    @Test
    void aPersonGetsEveryPostOfTheirsOnceWhoeverItIsFor() throws Exception {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        write(ben, "his");
        PROFILE.follow(ada, ben);
        String secret = write(ada, "secret", "followers");
        List<String> written = Stream.concat(
                        Stream.of(secret),
                        Stream.iterate(1, i -> i + 1).limit(101).map(i -> write(ada, "post " + i)))
                .toList();

        JsonNode posts = export(ada).path("posts.json");

        assertThat(texts(posts, "/postId")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(get(ada, "/v1/posts/" + secret).json().properties())
                .containsAll(posts.path(101).properties());
    }

    @Test
    void aPersonGetsWhatTheySaidAboutPostsOfOthers() throws Exception {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        String post = write(ben, "his");
        var json = Map.of("Authorization", "Bearer " + token(ada), "Content-Type", "application/json");
        var http = new RawHttp(port);
        http.send("POST", "/v1/posts/" + post + "/comments", json, "{\"text\":\"hers\"}");
        http.send("PUT", "/v1/posts/" + post + "/reaction", json, "{\"type\":\"hug\"}");

        JsonNode export = export(ada);

        assertThat(texts(export.path("comments.json"), "/text")).containsExactly("hers");
        assertThat(texts(export.path("reactions.json"), "/postId")).containsExactly(post);
        assertThat(texts(export.path("reactions.json"), "/type")).containsExactly("hug");
        assertThat(export(ben).path("comments.json")).isEmpty();
    }

    @Test
    void ofSomebodyUnknownThereIsNothing() throws Exception {
        assertThat(export(ids.userId()).path("posts.json")).isEmpty();
    }

    @Test
    void onlyServicesMayAsk() {
        UserId ada = ids.userId();

        assertThat(get(ada, "/internal/exports/" + ada).status()).isEqualTo(401);
    }

    private JsonNode export(UserId userId) throws IOException, InterruptedException {
        return ExportedFiles.of(port, credential, userId);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream()
                .map(item -> (pointer.isEmpty() ? item : item.at(pointer)).asString(""))
                .toList();
    }
}
