package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reactions as apps set and read them. */
class ReactionsTest extends TalkContext {

    @Test
    void whoReactsSeesItAtOnceAndSoDoesTheCount() {
        assertThat(myReaction(ben)).isEmpty();

        RawAnswer reacted = react(ben, "paw");

        assertThat(reacted.text("type")).isEqualTo("paw");
        assertThat(reacted.json().at("/counts/reactions/paw").asLong()).isEqualTo(1);
        assertThat(myReaction(ben)).isEqualTo("paw");
        assertThat(myReaction(ada)).isEmpty();
        RawAnswer changed = react(ben, "love");
        assertThat(changed.json().at("/counts/reactions").toString())
                .isEqualTo("{\"paw\":0,\"love\":1,\"laugh\":0,\"hug\":0}");
        assertThat(myReaction(ben)).isEqualTo("love");
        takeBack(ben);
        assertThat(myReaction(ben)).isEmpty();
        assertThat(react(chi, "hug").json().at("/counts/reactions/love").asLong())
                .isZero();
    }

    @Test
    void theSameAgainChangesNothing() {
        react(ben, "paw");
        Document before = mongo.getCollection("reactions")
                .find(new Document("postId", post))
                .first();

        react(ben, "paw");
        takeBack(chi);

        assertThat(stored("reactions")).isEqualTo(1);
        assertThat(mongo.getCollection("reactions")
                        .find(new Document("postId", post))
                        .first()
                        .getLong("version"))
                .isEqualTo(before.getLong("version"));
    }

    @Test
    void allWhoReactAreListedTheNewestFirstAndEachTypeByItself() {
        List<UserId> fans = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UserId fan = ids.userId();
            react(fan, i % 2 == 0 ? "paw" : "laugh");
            fans.addFirst(fan);
        }

        assertThat(walk("")).containsExactlyElementsOf(texts(fans));
        assertThat(walk("&type=laugh")).containsExactlyElementsOf(texts(List.of(fans.get(1), fans.get(3))));
        soon().untilAsserted(() ->
                assertThat(reactions(ben, "").json().at("/counts/paw").asLong()).isEqualTo(3));
    }

    private List<String> walk(String query) {
        var people = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = reactions(ben, "?limit=2" + query + cursor);
            people.addAll(people(page));
            cursor = next(page).isEmpty() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());
        return people;
    }

    private static List<String> texts(List<UserId> people) {
        return people.stream().map(UserId::toString).toList();
    }

    private static List<String> people(RawAnswer page) {
        var found = new ArrayList<String>();
        page.json()
                .path("items")
                .forEach(item -> found.add(item.at("/person/userId").asString()));
        return found;
    }

    @Test
    void blockedPeopleAreLeftOut() {
        react(ben, "paw");
        react(chi, "paw");

        PROFILE.block(chi, ben);

        assertThat(people(reactions(ben, ""))).containsExactly(ben.toString());
        assertThat(people(reactions(ada, ""))).containsExactly(chi.toString(), ben.toString());
    }

    @Test
    void whoDoesNotSeeThePostReactsNotButTakesBackWhatTheySaid() {
        react(ben, "paw");
        PROFILE.block(ada, ben);

        assertThat(react(ben, Map.of("type", "hug")).status()).isEqualTo(404);
        assertThat(get(ben, "/v1/posts/" + post + "/reactions").status()).isEqualTo(404);
        takeBack(ben);

        assertThat(people(reactions(ada, ""))).isEmpty();
    }

    @Test
    void whatIsNoReactionIsRefused() {
        assertThat(react(ben, Map.of("type", "angry")).status()).isEqualTo(400);
        assertThat(react(ben, Map.of("kind", "paw")).status()).isEqualTo(400);
        assertThat(get(ben, "/v1/posts/" + post + "/reactions?type=angry").status())
                .isEqualTo(400);
        assertThat(send("PUT", ben, "/v1/posts/" + ids.postId(ada) + "/reaction", Map.of("type", "paw"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyListOfPostsShowsCountsAndTheReadersReactionAtThePriceOfBefore() {
        PROFILE.follow(ben, ada);
        react(ben, "hug");
        comment(chi, "nice");
        soon().untilAsserted(() -> {
            RawAnswer feed = feed(ben, 20, "");
            assertThat(feed.json().at("/items/0/counts/comments").asLong()).isEqualTo(1);
            assertThat(feed.json().at("/items/0/counts/reactions/hug").asLong()).isEqualTo(1);
        });

        RawAnswer warm = feed(ben, 20, "");

        assertThat(warm.json().at("/items/0/myReaction").asString()).isEqualTo("hug");
        assertThat(warm.header("Server-Timing"))
                .contains("one=0 many=0 all=0")
                .contains("http;desc=\"0\"")
                .containsPattern("redis;desc=\"[0-3]\"");
        RawAnswer alone = get(ben, "/v1/posts/" + post);
        assertThat(alone.json().at("/counts/reactions/hug").asLong()).isEqualTo(1);
        assertThat(alone.json().path("text").asString()).isEqualTo("hello");
        assertThat(alone.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void reactionsToPostsOlderThanTheThousandNewestAreShownToo() {
        react(ben, "paw");
        var others = new ArrayList<Document>();
        for (int i = 0; i < 1_000; i++) {
            var other = ids.postId(ada);
            others.add(new Document("_id", ben.toString() + other)
                    .append("userId", ben.toString())
                    .append("postId", other.toString())
                    .append("timeFirst", other.timeFirst())
                    .append("type", "love")
                    .append("since", ids.timeOrdered())
                    .append("at", new Date())
                    .append("version", 1L));
        }
        mongo.getCollection("reacted").insertMany(others);
        REDIS.command("DEL", "reactions-of:" + ben);

        assertThat(myReaction(ben)).isEqualTo("paw");
        assertThat(myReaction(ben)).isEqualTo("paw");
    }

    private RawAnswer reactions(UserId reader, String query) {
        RawAnswer page = get(reader, "/v1/posts/" + post + "/reactions" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    private String myReaction(UserId reader) {
        return get(reader, "/v1/posts/" + post).json().path("myReaction").asString("");
    }
}
