package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a stolen access token is not enough for. */
class StepUpTest extends Guarding {

    @Test
    void aPasswordIsChangedWithTheSecondFactorOrNotAtAll() {
        Guarded ada = guarded();

        Answer without = change(ada, PASSWORD, null);
        Answer wrong = change(ada, PASSWORD, ada.app().wrongCode());
        boolean unchanged = !logIn(ada.email(), PASSWORD).text("/mfaToken").isEmpty();
        Answer done = change(ada, PASSWORD, ada.app().codeNow());

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.code()).isEqualTo("second_factor_needed");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("wrong_code");
        assertThat(unchanged).isTrue();
        assertThat(done.status()).isEqualTo(204);
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(mfaToken(ada, NEW_PASSWORD)).isNotEmpty();
    }

    @Test
    void anAccountIsDeletedWithTheSecondFactorOrNotAtAll() {
        Guarded ada = guarded();

        Answer without = delete(ada, null);
        Answer wrong = delete(ada, ada.app().wrongCode());
        boolean signedIn = get("/v1/auth/me", ada.accessToken()).status() == 200;
        Answer done = delete(ada, ada.app().codeNow());

        assertThat(without.code()).isEqualTo("second_factor_needed");
        assertThat(wrong.code()).isEqualTo("wrong_code");
        assertThat(signedIn).isTrue();
        assertThat(done.status()).isEqualTo(202);
    }

    @Test
    void theSecondFactorIsNeededToComeBackToo() {
        Guarded ada = guarded();
        String deletion = delete(ada, ada.app().codeNow()).text("/deletionId");
        String receipts = "/v1/auth/account/deletions/" + deletion;

        String waiting = mfaToken(ada);
        String half = get(receipts, null).text("/state");
        Answer back = answer(waiting, ada.recoveryCodes().getFirst());

        assertThat(half).isEqualTo("waiting");
        assertThat(back.status()).isEqualTo(200);
        assertThat(get(receipts, null).text("/state")).isEqualTo("cancelled");
    }

    private Answer delete(Guarded person, @Nullable String code) {
        var wish = new HashMap<>(Map.of("password", PASSWORD));
        if (code != null) {
            wish.put("code", code);
        }
        return send("POST", "/v1/auth/account/delete", person.accessToken(), wish);
    }

    @Test
    void aRecoveryCodeDoes() {
        Guarded ada = guarded();

        assertThat(change(ada, PASSWORD, ada.recoveryCodes().getFirst()).status())
                .isEqualTo(204);
    }

    @Test
    void aChangedPasswordEndsLoginsThatWaitForACode() {
        Guarded ada = guarded();
        String waiting = mfaToken(ada);

        change(ada, PASSWORD, ada.app().codeNow());

        assertThat(answer(waiting, ada.recoveryCodes().getFirst()).code()).isEqualTo("mfa_token_invalid");
    }

    @Test
    void whoMistypesThePasswordOrChoosesABadOneHasNotLostTheirCode() {
        Guarded ada = guarded();
        String code = ada.recoveryCodes().getFirst();

        Answer mistyped = change(ada, "not her password", code);
        Answer weak = send(
                "POST",
                "/v1/auth/password",
                ada.accessToken(),
                Map.of("current", PASSWORD, "new", "short", "code", code));

        assertThat(mistyped.code()).isEqualTo("wrong_password");
        assertThat(weak.code()).isEqualTo("weak_password");
        assertThat(change(ada, PASSWORD, code).status()).isEqualTo(204);
    }

    @Test
    void whoHasNoSecondFactorNeedsNoneAndACodeIsNotLookedAt() {
        Registered ada = registered();
        Guarded unguarded = new Guarded(ada, new Authenticator(""), List.of());

        assertThat(change(unguarded, PASSWORD, "123456").status()).isEqualTo(204);
    }

    @Test
    void codesAreNotGuessedWithAStolenAccessToken() {
        Guarded ada = guarded();
        List<Answer> guesses =
                Stream.generate(() -> disable(ada, "nonsense")).limit(10).toList();

        Answer refused = disable(ada, ada.app().codeNow());

        assertThat(guesses).extracting(Answer::status).containsOnly(403);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"code-account\";q=10;w=6000");
        assertThat(answer(mfaToken(ada), ada.app().codeNow()).status()).isEqualTo(200);
    }

    @Test
    void passwordsAreNotGuessedWithAStolenAccessToken() {
        Registered ada = registered();
        Registered ben = registered();

        List<Answer> guesses = Stream.generate(() -> change(ada.accessToken(), "not her password", NEW_PASSWORD))
                .limit(10)
                .toList();
        Answer refused = change(ada.accessToken(), PASSWORD, NEW_PASSWORD);

        assertThat(guesses).extracting(Answer::status).containsOnly(403);
        assertThat(guesses.getFirst().header("RateLimit-Policy")).isEqualTo("\"password-account\";q=10;w=600");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(logIn(ada.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(change(ben.accessToken(), PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);
    }
}
