package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers: which one is accepted, which are helpful, which are by vets. */
class AnswersTest extends AdviceContext {

    private String tag = "";
    private String answer = "";

    @BeforeEach
    void aQuestionWithAnAnswer() {
        tag = word();
        post = ask(ada, "why #" + tag);
        answer = comment(ben, "because");
    }

    @Test
    void theAskerAcceptsAnAnswerAndTheQuestionIsOpenNoLonger() {
        eventually(chi, "unanswered=true&tag=" + tag, post);

        assertThat(accept(ada, post, answer).status()).isEqualTo(204);
        assertThat(beside(chi, answer).path("acceptedAnswer").asBoolean()).isTrue();
        eventually(chi, "unanswered=true&tag=" + tag);
        eventually(chi, "tag=" + tag, post);
        assertThat(questions(chi, "tag=" + tag)
                        .json()
                        .at("/items/0/acceptedAnswer")
                        .asString())
                .isEqualTo(answer);

        assertThat(withdraw(ada, post).status()).isEqualTo(204);
        assertThat(beside(chi, answer).has("acceptedAnswer")).isFalse();
        eventually(chi, "unanswered=true&tag=" + tag, post);
    }

    @Test
    void anotherAnswerTakesTheOnesPlace() {
        String better = comment(chi, "no, because");
        accept(ada, post, answer);

        accept(ada, post, better);
        accept(ada, post, better);

        assertThat(beside(ben, answer).has("acceptedAnswer")).isFalse();
        assertThat(beside(ben, better).path("acceptedAnswer").asBoolean()).isTrue();
        assertThat(state().getLong("version")).isEqualTo(2);
    }

    @Test
    void onlyTheAskerMayAndOnlyAnswersOfQuestions() {
        String reply = reply(chi, answer, "indeed");
        String moment = write(ada, "no question");

        assertThat(accept(ben, post, answer).code()).isEqualTo("forbidden");
        assertThat(withdraw(ben, post).code()).isEqualTo("forbidden");
        assertThat(accept(ada, post, reply).code()).isEqualTo("not_an_answer");
        assertThat(accept(ada, moment, answer).code()).isIn("not_a_question", "not_found");
        assertThat(withdraw(ada, moment).code()).isEqualTo("not_a_question");
        assertThat(accept(ada, post, answer.substring(0, 22) + "00000000001").code())
                .isEqualTo("not_found");
        assertThat(accept(ada, post, "x").status()).isEqualTo(400);
        assertThat(send("PUT", ada, "/v1/posts/" + post + "/accepted-answer", Map.of("commentId", 7))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAnswerThatIsDeletedIsAcceptedNoLonger() {
        accept(ada, post, answer);
        eventually(chi, "unanswered=true&tag=" + tag);

        delete(ben, answer);

        eventually(chi, "unanswered=true&tag=" + tag, post);
        assertThat(questions(chi, "tag=" + tag).json().at("/items/0").has("acceptedAnswer"))
                .isFalse();
        assertThat(accept(ada, post, answer).status()).isEqualTo(404);
    }

    @Test
    void anEventThatComesBeforeRedisWasLostIsHeardAfterwards() {
        withoutRedis(() -> assertThat(accept(ada, post, answer).status()).isEqualTo(204));

        eventually(chi, "unanswered=true&tag=" + tag);
        assertThat(beside(chi, answer).path("acceptedAnswer").asBoolean()).isTrue();
    }

    @Test
    void everybodySaysOnceThatAnAnswerHelped() {
        assertThat(helpful("PUT", chi, answer).status()).isEqualTo(204);
        assertThat(helpful("PUT", chi, answer).status()).isEqualTo(204);
        assertThat(helpful("PUT", ada, answer).status()).isEqualTo(204);

        assertThat(beside(chi, answer).path("helpful").asInt()).isEqualTo(2);
        assertThat(beside(chi, answer).path("helpfulToMe").asBoolean()).isTrue();
        assertThat(beside(ben, answer).has("helpfulToMe")).isFalse();
        assertThat(helpful("DELETE", chi, answer).status()).isEqualTo(204);
        assertThat(helpful("DELETE", chi, answer).status()).isEqualTo(204);
        assertThat(beside(chi, answer).path("helpful").asInt()).isEqualTo(1);
        assertThat(beside(chi, answer).has("helpfulToMe")).isFalse();
    }

    @Test
    void manyAtOnceAreCountedExactly() throws Exception {
        List<UserId> voters = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            voters.add(ids.userId());
        }
        var answers = new ArrayList<Future<RawAnswer>>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (UserId voter : voters) {
                answers.add(pool.submit(() -> helpful("PUT", voter, answer)));
                answers.add(pool.submit(() -> list(voter, "")));
            }
        }
        for (Future<RawAnswer> one : answers) {
            assertThat(one.get().status()).isIn(200, 204);
        }

        assertThat(beside(ada, answer).path("helpful").asInt()).isEqualTo(30);
    }

    @Test
    void nobodyFindsTheirOwnAnswerHelpfulNorAReply() {
        String reply = reply(chi, answer, "indeed");

        assertThat(helpful("PUT", ben, answer).code()).isEqualTo("own_answer");
        assertThat(helpful("PUT", ada, reply).code()).isEqualTo("not_an_answer");
        assertThat(beside(ada, answer).path("helpful").asInt()).isZero();
    }

    @Test
    void whoeverMayNotSeeTheQuestionSaysNothingOfIt() {
        PROFILE.block(ada, chi);

        assertThat(helpful("PUT", chi, answer).status()).isEqualTo(404);
    }

    @Test
    void votesGoWithTheAnswer() {
        helpful("PUT", chi, answer);

        delete(ben, answer);

        soon().untilAsserted(() -> assertThat(stored("votes")).isZero());
    }

    @Test
    void whatAVetWritesIsMarked() {
        String admin = token(ids.userId(), "admin");
        assertThat(new RawHttp(port)
                        .send("PUT", "/v1/admin/vets/" + ben, Map.of("Authorization", "Bearer " + admin), "")
                        .status())
                .isEqualTo(204);
        String other = comment(chi, "I think so too");
        String his = ask(ben, "mine #" + tag);

        assertThat(beside(ada, answer).path("verifiedVet").asBoolean()).isTrue();
        assertThat(beside(ada, other).has("verifiedVet")).isFalse();
        eventually(ada, "tag=" + tag, his, post);
        assertThat(questions(ada, "tag=" + tag)
                        .json()
                        .at("/items/0/verifiedVet")
                        .asBoolean())
                .isTrue();
        assertThat(questions(ada, "tag=" + tag).json().at("/items/1").has("verifiedVet"))
                .isFalse();
    }

    private Document state() {
        return Objects.requireNonNull(
                mongo.getCollection("questions").find(new Document("_id", post)).first());
    }
}
