package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of codes that are not good. */
class GuessedCodesTest extends Guarding {

    @Test
    void aWrongCodeCanBeTypedAgainAndAfterFiveTheTokenIsOver() {
        Guarded ada = guarded();
        String mistyped = mfaToken(ada);
        String guessed = mfaToken(ada);

        Answer wrong = answer(mistyped, ada.app().wrongCode());
        Answer right = answer(mistyped, ada.recoveryCodes().getFirst());
        List<Answer> guesses =
                Stream.generate(() -> answer(guessed, "000-no-code")).limit(5).toList();
        Answer tooLate = answer(guessed, ada.recoveryCodes().getLast());

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(right.status()).isEqualTo(200);
        assertThat(guesses).extracting(Answer::code).containsOnly("wrong_code");
        assertThat(tooLate.code()).isEqualTo("mfa_token_invalid");
        assertThat(happenings(ada.accessToken()))
                .filteredOn(happening -> happening.equals("second_factor_failed"))
                .hasSize(6);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreThanFiveAreLookedAt() {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        String wrong = ada.app().wrongCode();

        List<Answer> answers = atOnce(20, () -> answer(token, wrong));

        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("wrong_code"))
                .hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("mfa_token_invalid"))
                .hasSize(15);
    }

    @Test
    void guessesAtOneAccountAreLimitedHoweverManyTokensTheyUse() {
        Guarded ada = guarded();
        List<Answer> guesses = IntStream.range(0, 2)
                .mapToObj(i -> mfaToken(ada))
                .flatMap(token ->
                        Stream.generate(() -> answer(token, "nonsense")).limit(5))
                .toList();

        Answer refused = answer(mfaToken(ada), ada.app().codeNow());
        Answer signedIn = disable(ada, ada.app().codeNow());

        assertThat(guesses).extracting(Answer::code).containsOnly("wrong_code");
        assertThat(guesses.getFirst().header("RateLimit-Policy")).isEqualTo("\"code-login\";q=10;w=6000");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        assertThat(signedIn.status()).isEqualTo(204);
    }

    @Test
    void aTokenThatIsOverTakesNobodysTries() {
        Guarded ada = guarded();
        String over = mfaToken(ada);
        IntStream.range(0, 5).forEach(i -> answer(over, "nonsense"));

        List<Answer> knocking =
                Stream.generate(() -> answer(over, "nonsense")).limit(20).toList();

        assertThat(knocking).extracting(Answer::code).containsOnly("mfa_token_invalid");
        assertThat(answer(mfaToken(ada), ada.app().codeNow()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"mfaToken\":\"x\"}",
                "{\"code\":7}",
                "{\"mfaToken\":\"x\",\"code\":\"\"}",
                "{\"mfaToken\":\"x\",\"code\":{\"$ne\":1}}",
                "{\"mfaToken\":\"x\",\"code\":\"1\",\"more\":1}"
            })
    void malformedBodiesAreRefused(String body) {
        String session = somebody().text("/accessToken");

        assertThat(post("/v1/auth/mfa", body).status()).isEqualTo(400);
        assertThat(send("POST", TOTP + "/confirm", session, body).status()).isEqualTo(400);
        assertThat(send("POST", TOTP + "/disable", session, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"٠١٢٣٤٥", "\u0000\u0000\u0000\u0000\u0000\u0000", "-12345", "🐶🐶🐶🐶🐶🐶", "aaaa-aaaa-aaaa-aaaa"
            })
    void whatIsNoCodeIsAWrongOne(String code) {
        Guarded ada = guarded();

        assertThat(answer(mfaToken(ada), code).code()).isEqualTo("wrong_code");
        assertThat(disable(ada, code).status()).isEqualTo(403);
        assertThat(answer(mfaToken(ada), code.repeat(20)).status()).isEqualTo(400);
    }
}
