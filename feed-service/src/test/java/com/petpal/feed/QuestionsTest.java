package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in lists, and by words. */
class QuestionsTest extends AdviceContext {

    @Test
    void questionsWithATagAreListedNewestFirstAndMomentsAreNot() {
        String tag = word();
        String one = ask(ada, "first #" + tag);
        write(ada, "a moment #" + tag);
        String two = ask(ben, "second #" + tag.toUpperCase(Locale.ROOT));

        eventually(chi, "tag=" + tag, two, one);
        assertThat(postIds(questions(chi, "limit=50"))).contains(one, two);
    }

    @Test
    void pagesHaveEveryQuestionOnce() {
        String tag = word();
        var asked = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            asked.add(ask(ada, "number " + i + " #" + tag));
        }
        Collections.reverse(asked);

        soon().untilAsserted(() -> assertThat(all(ben, "tag=" + tag, 5)).isEqualTo(asked));
        assertThat(all(ben, words(tag), 5)).containsExactlyElementsOf(asked);
    }

    @Test
    void whatMayNotBeSeenIsNotListed() {
        String tag = word();
        String forFollowers = ask(ada, "secret #" + tag, "followers");
        String open = ask(ada, "for all #" + tag);
        PROFILE.follow(chi, ada);

        eventually(chi, "tag=" + tag, open, forFollowers);
        eventually(ben, "tag=" + tag, open);
        PROFILE.block(ada, ben);
        eventually(ben, "tag=" + tag);
        assertThat(postIds(questions(ben, words(tag)))).isEmpty();
    }

    @Test
    void editedQuestionsChangeListsAndDeletedOnesLeaveThem() {
        String before = word();
        String after = word();
        String question = ask(ada, "what of it #" + before);
        eventually(ben, "tag=" + before, question);

        RawAnswer edited = send(
                "PATCH", ada, "/v1/posts/" + question, Map.of("text", "something else #" + after), "If-Match", "\"1\"");
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);

        eventually(ben, "tag=" + after, question);
        eventually(ben, "tag=" + before);
        eventually(ben, words(before));
        eventually(ben, words(after), question);
        assertThat(send("DELETE", ada, "/v1/posts/" + question, Map.of()).status())
                .isEqualTo(204);
        eventually(ben, "tag=" + after);
        soon().untilAsserted(() -> assertThat(entries(question)).isZero());
        assertThat(mongo.getCollection("questions").countDocuments(new Document("_id", question)))
                .isZero();
    }

    @Test
    void wordsFindWhatBeginsWithAllOfThemWithoutCaseAndAccents() {
        String word = word();
        String scratching = ask(ada, "Why is my Käfer scratching " + word + "?");
        String sleeping = ask(ben, "Sleeping " + word + " in the Kaefig");

        eventually(chi, words(word), sleeping, scratching);
        eventually(chi, words(word + " scratch"), scratching);
        eventually(chi, words("KÄF " + word), sleeping, scratching);
        eventually(chi, words("kaefig " + word), sleeping);
        eventually(chi, words(word + " nothing"));
        eventually(chi, words("why is my " + word), sleeping, scratching);
    }

    @Test
    void aQuestionThatHasSeveralSuchWordsIsFoundOnce() {
        String word = word();
        String question = ask(ada, word + "a " + word + "b " + word + "c");

        eventually(ben, words(word), question);
        assertThat(all(ben, words(word), 1)).containsExactly(question);
    }

    @Test
    void aQuestionIsListedUnderFortyWordsAtMost() {
        String word = word();
        var text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(word).append(i).append(' ');
        }
        String question = ask(ada, text.toString());

        eventually(ben, words(word), question);
        soon().untilAsserted(() -> assertThat(entries(question)).isEqualTo(42));
    }

    @Test
    void aTagNamedOpenIsNotTheListOfWhatIsOpen() {
        String word = word();
        String plain = ask(ada, "plain " + word);
        String tagged = ask(ada, "tagged #open " + word);

        eventually(ben, words(word), tagged, plain);
        assertThat(postIds(questions(ben, "tag=open"))).contains(tagged).doesNotContain(plain);
    }

    @Test
    void aTriageBannerStandsInTheList() {
        String tag = word();
        ask(ada, "my dog ate chocolate #" + tag);

        soon().untilAsserted(() -> assertThat(questions(ben, "tag=" + tag)
                        .json()
                        .at("/items/0/triage/matches/0/code")
                        .asString())
                .isEqualTo("chocolate"));
    }

    @Test
    void theFirstPageOfATagIsReadFromCachesAlone() {
        String tag = word();
        String question = ask(ada, "hello #" + tag);
        eventually(ben, "tag=" + tag, question);

        soon().untilAsserted(() -> {
            questions(ben, "tag=" + tag);
            assertThat(questions(ben, "tag=" + tag).header("Server-Timing")).contains("one=0 many=0 all=0");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=",
                "q=the",
                "q=x",
                "q=%00",
                "tag=",
                "tag=a%20b",
                "unanswered=perhaps",
                "cursor=x",
                "limit=0",
                "tag=cats&cursor=MTpxdWVzdGlvbnM6MDow"
            })
    void oddQuestionsAreRefused(String query) {
        assertThat(get(ids.userId(), "/v1/questions?" + query).status())
                .as(query)
                .isEqualTo(400);
    }

    @Test
    void aCursorBelongsToItsList() {
        String tag = word();
        ask(ada, "one #" + tag);
        String two = ask(ada, "two #" + tag);
        soon().untilAsserted(() ->
                assertThat(postIds(questions(ben, "limit=1&tag=" + tag))).containsExactly(two));
        String cursor = next(questions(ben, "limit=1&tag=" + tag));

        assertThat(get(ben, "/v1/questions?limit=1&tag=other&cursor=" + cursor).code())
                .isEqualTo("bad_cursor");
        assertThat(get(ben, "/v1/questions?limit=1&q=zebra&cursor=" + cursor).code())
                .isEqualTo("bad_cursor");
    }

    private long entries(String question) {
        return mongo
                .getCollection("listings")
                .find(new Document("subject", question))
                .comment("erasure")
                .into(new ArrayList<>())
                .stream()
                .filter(entry -> entry.getString("list").startsWith("q"))
                .count();
    }
}
