package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Comments as apps write and read them. */
class CommentsTest extends TalkContext {

    @Test
    void aCommentIsThereForWhoeverSeesThePostWithItsAuthorsCard() {
        RawAnswer made = comment(ben, Map.of("text", "so cute"));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo(comments() + "/" + made.text("commentId"));
        RawAnswer page = list(chi, "");
        assertThat(texts(page)).containsExactly("so cute");
        assertThat(page.json().at("/items/0/author/userId").asString()).isEqualTo(ben.toString());
        assertThat(page.json().at("/items/0/replies").asLong()).isZero();
        assertThat(page.json().path("nextCursor").isNull()).isTrue();
    }

    @Test
    void readingCostsTwoCommandsEachOnOneShard() {
        reply(chi, comment(ben, "one"), "two");
        list(chi, "");

        assertThat(list(chi, "").header("Server-Timing")).contains("one=2 many=0 all=0");
    }

    @Test
    void pagesGoFromTheOldestOrTheNewestWithoutAGapOrARepetition() {
        var written = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            written.add("comment " + i);
            comment(ben, "comment " + i);
        }

        assertThat(walk("oldest", 3)).containsExactlyElementsOf(written);
        assertThat(walk("newest", 2)).containsExactlyElementsOf(written.reversed());
    }

    private List<String> walk(String order, int limit) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = list(chi, "?order=" + order + "&limit=" + limit + cursor);
            read.addAll(texts(page));
            cursor = next(page).isEmpty() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());
        return read;
    }

    @Test
    void repliesStandUnderWhatTheyAnswerAndAnswersToRepliesBesideThem() {
        String top = comment(ben, "top");
        comment(chi, "other");
        String one = reply(chi, top, "one");

        String two = reply(ada, one, "two");

        RawAnswer tops = list(ada, "");
        assertThat(texts(tops)).containsExactly("top", "other");
        assertThat(tops.json().at("/items/0/replies").asLong()).isEqualTo(2);
        RawAnswer replies = list(ada, "?inReplyTo=" + top);
        assertThat(texts(replies)).containsExactly("one", "two");
        assertThat(replies.json().at("/items/1/comment/inReplyTo").asString()).isEqualTo(top);
        assertThat(texts(list(ada, "?order=newest&inReplyTo=" + top))).containsExactly("two", "one");
    }

    @Test
    void theEventSaysWhoIsAnswered() {
        String top = comment(ben, "top");
        String one = reply(chi, top, "one");

        withoutRedis(() -> assertThat(carried(reply(ada, one, "two")))
                .contains("\"inReplyToAuthorId\":\"" + chi)
                .contains("\"postAuthorId\":\"" + ada)
                .contains("\"authorId\":\"" + ada));
    }

    /** A comment as it is stored, with its events, which stay while there is no Redis to publish them on. */
    private String carried(String comment) {
        return mongo.getCollection("comments")
                .find(new Document("postId", post).append("_id", comment))
                .map(Document::toJson)
                .first()
                .replace("\\", "");
    }

    @Test
    void aRetryWithTheSameKeyMakesNoSecondComment() {
        RawAnswer first = comment(ben, Map.of("text", "once"), "Idempotency-Key", "comment-once");
        RawAnswer again = comment(ben, Map.of("text", "once"), "Idempotency-Key", "comment-once");

        assertThat(again.text("commentId")).isEqualTo(first.text("commentId"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(texts(list(ada, ""))).containsExactly("once");
    }

    @Test
    void onlyItsAuthorEditsACommentAndOnlyTheVersionTheyHaveSeen() {
        String id = comment(ben, "frist");
        String target = comments() + "/" + id;

        assertThat(send("PATCH", ben, target, Map.of("text", "first")).status()).isEqualTo(428);
        assertThat(send("PATCH", ben, target, Map.of("text", "first"), "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(send("PATCH", ada, target, Map.of("text", "first"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(send("PATCH", ben, target, Map.of("text", " "), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(400);
        RawAnswer edited = send("PATCH", ben, target, Map.of("text", "first"), "If-Match", "\"1\"");

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.json().has("editedAt")).isTrue();
        assertThat(texts(list(chi, ""))).containsExactly("first");
    }

    @Test
    void aDeletedCommentIsGoneAtOnceAndSoonFromTheStore() {
        String id = comment(ben, "oops");

        delete(ben, id);

        assertThat(texts(list(chi, ""))).isEmpty();
        assertThat(send("DELETE", ben, comments() + "/" + id, Map.of()).status())
                .isEqualTo(404);
        assertThat(comment(chi, Map.of("text", "x", "inReplyTo", id)).status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(stored("comments")).isZero());
    }

    @Test
    void whatWasAnsweredStaysAsATombstoneThatNamesNobodyUntilTheRepliesAreGone() {
        String top = comment(ben, "my secret");
        String reply = reply(chi, top, "what?");

        delete(ben, top);
        soon().untilAsserted(() -> assertThat(mongo.getCollection("comments")
                        .find(new Document("postId", post)
                                .append("_id", top)
                                .append("dueAt", new Document("$exists", false)))
                        .first())
                .isNotNull());

        RawAnswer page = list(ada, "");
        assertThat(page.json().at("/items/0/comment/deleted").asBoolean()).isTrue();
        assertThat(page.json().at("/items/0/replies").asLong()).isEqualTo(1);
        assertThat(page.body()).doesNotContain(ben.toString()).doesNotContain("secret");
        assertThat(texts(list(ada, "?inReplyTo=" + top))).containsExactly("what?");
        delete(chi, reply);
        assertThat(texts(list(ada, ""))).isEmpty();
        soon().untilAsserted(() -> assertThat(stored("comments")).isZero());
    }

    @Test
    void theAuthorOfThePostDeletesCommentsOfOthersAndNobodyElseDoes() {
        String bens = comment(ben, "rude");

        assertThat(send("DELETE", chi, comments() + "/" + bens, Map.of()).status())
                .isEqualTo(403);
        delete(ada, bens);

        assertThat(texts(list(ben, ""))).isEmpty();
    }

    @Test
    void wordsOfBlockedPeopleAreLeftOutAndNotCounted() {
        String top = comment(ben, "top");
        comment(chi, "chis");
        reply(chi, top, "reply");

        PROFILE.block(ben, chi);

        RawAnswer page = list(ben, "");
        assertThat(texts(page)).containsExactly("top");
        assertThat(page.json().at("/items/0/replies").asLong()).isZero();
        assertThat(texts(list(ben, "?inReplyTo=" + top))).isEmpty();
        assertThat(texts(list(chi, ""))).containsExactly("chis");
        assertThat(get(chi, comments() + "?inReplyTo=" + top).status()).isEqualTo(404);
        assertThat(comment(chi, Map.of("text", "x", "inReplyTo", top)).status()).isEqualTo(404);
        assertThat(texts(list(ada, ""))).containsExactly("top", "chis");
    }

    @Test
    void whoDoesNotSeeThePostSeesAndWritesNothingUnderIt() {
        String id = comment(ben, "before");

        PROFILE.block(ada, ben);

        assertThat(get(ben, comments()).status()).isEqualTo(404);
        assertThat(comment(ben, Map.of("text", "x")).status()).isEqualTo(404);
        assertThat(send("PATCH", ben, comments() + "/" + id, Map.of("text", "y"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(texts(list(ada, ""))).isEmpty();
        delete(ben, id);
        assertThat(texts(list(chi, ""))).isEmpty();
    }

    @Test
    void whatIsNoCommentIsRefusedWithItsReason() {
        String other = write(ada, "another");
        String id = comment(ben, "here");

        assertThat(comment(ben, Map.of("text", "")).status()).isEqualTo(400);
        assertThat(comment(ben, Map.of("text", "x", "likes", 3)).status()).isEqualTo(400);
        assertThat(comment(ben, Map.of("text", "👩‍👩‍👧".repeat(2_000))).status())
                .isEqualTo(201);
        assertThat(comment(ben, Map.of("text", "a".repeat(2_001))).code()).isEqualTo("text_too_long");
        assertThat(comment(ben, Map.of("text", "x", "inReplyTo", "nonsense")).status())
                .isEqualTo(400);
        assertThat(send("POST", ben, "/v1/posts/" + other + "/comments", Map.of("text", "x", "inReplyTo", id))
                        .status())
                .isEqualTo(404);
        assertThat(get(ben, comments() + "?order=best").status()).isEqualTo(400);
        assertThat(get(ben, comments() + "?inReplyTo=x").status()).isEqualTo(400);
        assertThat(get(ben, comments() + "?cursor=x").code()).isEqualTo("bad_cursor");
        assertThat(send("DELETE", ben, comments() + "/x", Map.of()).status()).isEqualTo(400);
        assertThat(send("DELETE", ben, "/v1/posts/" + other + "/comments/" + id, Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsMentionedIsFoundAndToldOnceHoweverOftenItIsEdited() {
        withoutRedis(this::mentionAndEdit);
    }

    private void mentionAndEdit() {
        String bens = TestProfile.handleOf(ben);
        RawAnswer made = comment(chi, Map.of("text", "look @" + bens + ", @nobody.at.all"));

        assertThat(made.json().at("/mentions/0/userId").asString()).isEqualTo(ben.toString());
        assertThat(made.json().path("mentions")).hasSize(1);
        RawAnswer edited = send(
                "PATCH",
                chi,
                comments() + "/" + made.text("commentId"),
                Map.of("text", "look @" + TestProfile.handleOf(ada) + " and @" + bens),
                "If-Match",
                made.header("ETag"));

        assertThat(edited.json().path("mentions")).hasSize(2);
        assertThat(carried(made.text("commentId")))
                .contains("\"mentions\":[\"" + ben + "\"]")
                .contains("\"mentions\":[\"" + ada + "\"]");
    }

    @Test
    void whoeverCommentsWithoutEndIsAskedForPatience() {
        UserId spammer = ids.userId();

        int taken = 0;
        RawAnswer answer = comment(spammer, Map.of("text", "buy"));
        while (answer.status() == 201 && taken < 100) {
            taken++;
            answer = comment(spammer, Map.of("text", "buy"));
        }

        assertThat(taken).isBetween(60, 90);
        assertThat(answer.code()).isEqualTo("too_many_attempts");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void whereNobodyCanSayWhoIsBlockedNobodyComments() {
        comment(ben, "before");
        UserId stranger = ids.userId();

        withoutProfile(() -> {
            RawAnswer refused = comment(stranger, Map.of("text", "x"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("unavailable");
        });
        withoutRedis(() -> {
            comment(ben, "during");
            assertThat(texts(list(ada, ""))).containsExactly("before", "during");
        });
    }
}
