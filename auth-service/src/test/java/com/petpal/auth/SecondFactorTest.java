package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Setting up an authenticator app, and giving it up. */
class SecondFactorTest extends Guarding {

    @Test
    void aSecretIsTheSecondFactorOnceACodeHasConfirmedIt() {
        Registered ada = registered();
        Answer begun = send("POST", TOTP, ada.accessToken(), null);
        boolean before = mfaEnabled(ada);
        Answer unguarded = logIn(ada.email(), PASSWORD);

        Answer enabled = confirm(ada, new Authenticator(begun.text("/secret")).codeNow());

        assertThat(begun.text("/secret")).matches("[A-Z2-7]{32}");
        assertThat(begun.text("/otpauthUri"))
                .isEqualTo("otpauth://totp/PetPal:" + ada.email().replace("@", "%40") + "?secret="
                        + begun.text("/secret") + "&issuer=PetPal&algorithm=SHA1&digits=6&period=30");
        assertThat(before).isFalse();
        assertThat(unguarded.text("/accessToken")).isNotEmpty();
        assertThat(enabled.status()).isEqualTo(200);
        assertThat(texts(enabled, "recoveryCodes"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(mfaEnabled(ada)).isTrue();
        assertThat(logIn(ada.email(), PASSWORD).json().at("/mfaRequired").asBoolean())
                .isTrue();
        assertThat(happenings(ada.accessToken())).contains("second_factor_enabled");
    }

    @Test
    void askingAnewReplacesASecretThatNobodyConfirmed() {
        Registered ada = registered();
        Authenticator lost = begun(ada);
        Authenticator kept = begun(ada);

        Answer old = confirm(ada, lost.codeNow());
        Answer enabled = confirm(ada, kept.codeNow());

        assertThat(old.status()).isEqualTo(403);
        assertThat(old.code()).isEqualTo("wrong_code");
        assertThat(enabled.status()).isEqualTo(200);
    }

    @Test
    void whatIsEnabledIsNeitherBegunNorConfirmedAgain() {
        Guarded ada = guarded();

        Answer again = send("POST", TOTP, ada.accessToken(), null);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("totp_enabled");
        assertThat(confirm(ada.person(), ada.app().codeNow()).code()).isEqualTo("totp_not_begun");
        assertThat(answer(mfaToken(ada), ada.app().codeNow()).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotEnabledIsNotDisabledNorConfirmedBeforeItBegan() {
        Registered ada = registered();

        Answer disabled = disable(new Guarded(ada, new Authenticator(""), List.of()), "123456");

        assertThat(disabled.status()).isEqualTo(409);
        assertThat(disabled.code()).isEqualTo("totp_not_enabled");
        assertThat(confirm(ada, "123456").status()).isEqualTo(409);
    }

    @Test
    void ofTwentyWhoConfirmAtOnceOneIsToldRecoveryCodes() {
        Registered ada = registered();
        String code = begun(ada).codeNow();

        List<Answer> answers = atOnce(20, () -> confirm(ada, code));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
        Answer told = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow();
        String mfaToken = logIn(ada.email(), PASSWORD).text("/mfaToken");
        assertThat(answer(mfaToken, texts(told, "recoveryCodes").getFirst()).status())
                .isEqualTo(200);
    }

    @Test
    void aCodeDisablesAndThenThePasswordIsEnough() {
        Guarded ada = guarded();
        String waiting = mfaToken(ada);

        Answer wrong = disable(ada, ada.app().wrongCode());
        Answer done = disable(ada, ada.app().codeNow());

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("wrong_code");
        assertThat(done.status()).isEqualTo(204);
        assertThat(mfaEnabled(ada.person())).isFalse();
        assertThat(logIn(ada.email(), PASSWORD).text("/accessToken")).isNotEmpty();
        assertThat(answer(waiting, ada.app().nextCode()).code()).isEqualTo("mfa_token_invalid");
        assertThat(happenings(ada.accessToken())).contains("second_factor_disabled", "second_factor_failed");
        Authenticator another = begun(ada.person());
        assertThat(confirm(ada.person(), another.codeNow()).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeDisablesForWhoHasLostTheirAuthenticator() {
        Guarded ada = guarded();

        Answer done = disable(ada, ada.recoveryCodes().getLast());

        assertThat(done.status()).isEqualTo(204);
        assertThat(mfaEnabled(ada.person())).isFalse();
    }

    @Test
    void theStoreKnowsNeitherSecretNorRecoveryCodes() {
        Guarded ada = guarded();
        begun(registered());

        String account =
                Objects.requireNonNull(stored("accounts", ada.userId())).toJson();

        assertThat(account).contains("usedStep").doesNotContain(ada.app().secret());
        assertThat(ada.recoveryCodes())
                .allSatisfy(code -> assertThat(account)
                        .doesNotContain(code)
                        .doesNotContain(code.replace("-", ""))
                        .doesNotContain(code.substring(0, 9)));
    }

    @Test
    void aSecretThatWasCopiedIntoAnotherAccountOpensNothing() {
        Guarded ada = guarded();
        Guarded ben = guarded();
        Document adas = Objects.requireNonNull(stored("accounts", ada.userId())).get("totp", Document.class);
        String token = mfaToken(ben);

        mongo.updateFirst(
                one(ben.userId()),
                new org.springframework.data.mongodb.core.query.Update().set("totp", adas),
                "accounts");

        assertThat(answer(token, ada.app().codeNow()).status()).isNotEqualTo(200);
        assertThat(answer(token, ada.recoveryCodes().getFirst()).status()).isEqualTo(401);
    }

    @Test
    void nobodySetsAnythingUpWithoutASession() {
        for (String path : List.of(TOTP, TOTP + "/confirm", TOTP + "/disable")) {
            assertThat(post(path, "{\"code\":\"123456\"}").status()).isEqualTo(401);
            assertThat(get(path, somebody().text("/accessToken")).status()).isEqualTo(405);
        }
    }

    @Test
    void aClockThatIsOffByAStepIsRightAndByTwoIsNot() {
        Guarded ada = guarded();
        soon().until(() -> Instant.now().getEpochSecond() % Authenticator.STEP_SECONDS < 15);
        Instant now = Instant.now();

        Answer twoBehind = disable(ada, ada.app().code(now.minusSeconds(60)));
        Answer twoAhead = disable(ada, ada.app().code(now.plusSeconds(60)));
        Answer behind = change(ada, PASSWORD, ada.app().code(now.minusSeconds(30)));
        Answer ahead = disable(ada, ada.app().code(now.plusSeconds(30)));

        assertThat(List.of(twoBehind, twoAhead)).extracting(Answer::status).containsOnly(403);
        assertThat(behind.status()).isEqualTo(204);
        assertThat(ahead.status()).isEqualTo(204);
    }

    private boolean mfaEnabled(Registered person) {
        return get("/v1/auth/me", person.accessToken()).json().at("/mfaEnabled").asBoolean();
    }
}
