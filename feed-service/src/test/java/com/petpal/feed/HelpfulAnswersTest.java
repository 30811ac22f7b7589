package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers in the order in which they helped. */
class HelpfulAnswersTest extends AdviceContext {

    private static final String HELPFUL = "?order=helpful";

    @BeforeEach
    void aQuestion() {
        post = ask(ada, "why " + word());
    }

    @Test
    void theAcceptedAnswerComesFirstThenTheMostHelpfulThenTheOldest() {
        List<String> answers = answers(5);
        votes(answers.get(3), 3);
        votes(answers.get(1), 1);
        votes(answers.get(4), 1);
        accept(ada, post, answers.get(2));

        soon().untilAsserted(() -> assertThat(texts(list(chi, HELPFUL))).containsExactly("2", "3", "1", "4", "0"));
        assertThat(list(chi, HELPFUL).json().at("/items/0/acceptedAnswer").asBoolean())
                .isTrue();
        assertThat(list(chi, HELPFUL).json().at("/items/1/helpful").asInt()).isEqualTo(3);
    }

    @Test
    void pagesHaveEveryAnswerOnceWhateverIsVotedAndAcceptedMeanwhile() {
        List<String> answers = answers(9);
        for (int i = 0; i < 5; i++) {
            votes(answers.get(i), 5 - i);
        }
        accept(ada, post, answers.get(8));
        soon().untilAsserted(() -> assertThat(texts(list(chi, HELPFUL))).startsWith("8", "0", "1", "2", "3", "4"));

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = list(chi, HELPFUL + "&limit=2" + cursor);
            read.addAll(texts(page));
            votes(answers.get(7), 4);
            votes(answers.get(4), 4);
            accept(ada, post, answers.get(6));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());

        assertThat(read).containsExactly("8", "0", "1", "2", "3", "4", "5", "6", "7");
        soon().untilAsserted(() -> assertThat(texts(list(chi, HELPFUL))).startsWith("6", "4", "7"));
    }

    @Test
    void everyLimitGivesTheSameOrder() {
        List<String> answers = answers(6);
        votes(answers.get(5), 2);
        votes(answers.get(2), 1);
        soon().untilAsserted(() -> assertThat(texts(list(chi, HELPFUL))).startsWith("5", "2", "0"));

        for (int limit = 1; limit <= 7; limit++) {
            assertThat(walk(limit)).as("limit %d", limit).containsExactly("5", "2", "0", "1", "3", "4");
        }
    }

    @Test
    void whatIsDeletedOrByBlockedPeopleIsLeftOut() {
        List<String> answers = answers(3);
        String chis = comment(chi, "chi's");
        votes(answers.get(1), 2);
        votes(chis, 3);
        votes(answers.get(2), 1);
        soon().untilAsserted(() -> assertThat(texts(list(ada, HELPFUL))).containsExactly("chi's", "1", "2", "0"));

        PROFILE.block(ada, chi);
        delete(ben, answers.get(1));

        assertThat(texts(list(ada, HELPFUL))).containsExactly("2", "0");
        assertThat(walk(1)).containsExactly("chi's", "2", "0");
    }

    @Test
    void aPageCostsAFewCommandsToOneShard() {
        List<String> answers = answers(4);
        votes(answers.get(2), 1);
        list(ben, HELPFUL);

        assertThat(list(ben, HELPFUL).header("Server-Timing")).containsPattern("one=[0-5] many=0 all=0");
        String cursor = next(list(ben, HELPFUL + "&limit=2"));
        REDIS.command("DEL", "ranking:" + post);
        assertThat(list(ben, HELPFUL + "&limit=2&cursor=" + cursor).header("Server-Timing"))
                .containsPattern("one=[0-6] many=0 all=0");
    }

    @Test
    void onlyAnswersToQuestionsHaveThisOrder() {
        String answer = answers(2).getFirst();
        String cursor = next(list(ben, HELPFUL + "&limit=1"));
        assertThat(get(ben, comments() + HELPFUL + "&inReplyTo=" + answer).code())
                .isEqualTo("invalid_request");
        assertThat(get(ben, comments() + "?cursor=" + cursor).code()).isEqualTo("bad_cursor");

        post = ask(ada, "another");
        assertThat(get(ben, comments() + HELPFUL + "&cursor=" + cursor).code()).isEqualTo("bad_cursor");
        post = write(ada, "no question");
        assertThat(get(ben, comments() + HELPFUL).code()).isEqualTo("not_a_question");
    }

    private List<String> answers(int count) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            answers.add(comment(ben, String.valueOf(i)));
        }
        return answers;
    }

    private void votes(String answer, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(helpful("PUT", ids.userId(), answer).status()).isEqualTo(204);
        }
    }

    private List<String> walk(int limit) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = list(ben, HELPFUL + "&limit=" + limit + cursor);
            read.addAll(texts(page));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());
        return read;
    }
}
