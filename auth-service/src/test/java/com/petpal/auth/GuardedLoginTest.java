package com.petpal.auth;

import static java.util.Collections.nCopies;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Signing in with a second factor. */
class GuardedLoginTest extends Guarding {

    @Test
    void thePasswordGivesATokenAndTheCodeASession() {
        Guarded ada = guarded();
        var device = Map.of("name", "Ada's phone", "platform", "ios");

        Answer asked = post("/v1/auth/login", Map.of("email", ada.email(), "password", PASSWORD, "device", device));
        Answer session = answer(asked.text("/mfaToken"), ada.app().codeNow());

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json().propertyNames()).containsExactlyInAnyOrder("mfaRequired", "mfaToken");
        assertThat(asked.header("Known-Device")).isNotEmpty();
        assertThat(asked.header("Server-Timing")).contains("one=3 many=0 all=0");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("/userId")).isEqualTo(ada.userId());
        assertThat(session.header("Server-Timing"))
                .contains("one=7 many=0 all=0")
                .contains("redis;desc=\"1\"");
        assertThat(refresh(session.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(get("/v1/auth/sessions", session.text("/accessToken")).json().toString())
                .contains("Ada's phone");
        assertThat(happenings(session.text("/accessToken")))
                .filteredOn(happening -> happening.equals("logged_in"))
                .hasSize(1);
    }

    @Test
    void whoHasNoSecondFactorSignsInAsBefore() {
        Registered ada = registered();

        Answer session = logIn(ada.email(), PASSWORD);

        assertThat(session.text("/accessToken")).isNotEmpty();
        assertThat(session.json().has("mfaRequired")).isFalse();
        assertThat(session.header("Server-Timing"))
                .contains("one=4 many=0 all=0")
                .contains("redis;desc=\"1\"");
    }

    @Test
    void aWrongPasswordSaysNothingOfTheSecondFactor() {
        Guarded ada = guarded();
        Registered ben = registered();

        Answer guarded = logIn(ada.email(), "not her password");
        Answer unguarded = logIn(ben.email(), "not his password");

        assertThat(guarded.status()).isEqualTo(401);
        assertThat(guarded.code()).isEqualTo("invalid_credentials");
        assertThat(guarded.header("Server-Timing")).isEqualTo(unguarded.header("Server-Timing"));
        assertThat(guarded.headers().map().keySet())
                .isEqualTo(unguarded.headers().map().keySet());
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeItAfterwards() {
        Guarded ada = guarded();
        String earlier = ada.app().codeNow();
        String code = ada.app().nextCode();
        Answer first = answer(mfaToken(ada), code);

        Answer again = answer(mfaToken(ada), code);
        Answer before = answer(mfaToken(ada), earlier);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.code()).isEqualTo("wrong_code");
        assertThat(before.code()).isEqualTo("wrong_code");
        assertThat(disable(ada, code).status()).isEqualTo(403);
    }

    @Test
    void theCodeThatConfirmedSignsNobodyIn() {
        Registered ada = registered();
        Authenticator app = begun(ada);
        String code = app.codeNow();
        confirm(ada, code);

        Answer replayed = answer(logIn(ada.email(), PASSWORD).text("/mfaToken"), code);

        assertThat(replayed.code()).isEqualTo("wrong_code");
    }

    /** Asked of a program whose limits are wide, so that it is the code that refuses. */
    @Test
    void ofTwentyWhoUseOneCodeAtOnceOneGetsASession() {
        Guarded ada = guarded();
        var tokens = new ConcurrentLinkedQueue<String>();
        Stream.generate(() -> mfaToken(ada)).limit(4).forEach(token -> tokens.addAll(nCopies(5, token)));
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        try (var program = new SpringApplicationBuilder(AuthService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--petpal.limits.factor=100",
                        "--petpal.mongo.uri=" + TestDocuments.uri(),
                        "--petpal.redis.url=redis://127.0.0.1:1",
                        "--petpal.internal-key=" + key,
                        "--petpal.key-encryption-key=" + key)) {
            int patient = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            String code = ada.app().codeNow();

            List<Answer> answers = atOnce(
                    20,
                    () -> send(
                            patient,
                            "POST",
                            "/v1/auth/mfa",
                            null,
                            Map.of("mfaToken", requireNonNull(tokens.poll()), "code", code)));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(19);
        }
    }

    @Test
    void aRecoveryCodeSignsInOnceHoweverItIsTyped() {
        Guarded ada = guarded();
        String code = ada.recoveryCodes().getFirst();

        Answer typed = answer(mfaToken(ada), " " + code.toUpperCase().replace("-", " ") + " ");
        Answer again = answer(mfaToken(ada), code);
        Answer another = answer(mfaToken(ada), ada.recoveryCodes().get(1).replace("-", ""));

        assertThat(typed.status()).isEqualTo(200);
        assertThat(again.code()).isEqualTo("wrong_code");
        assertThat(another.status()).isEqualTo(200);
        assertThat(get("/v1/auth/security-events", ada.accessToken()).json().toString())
                .contains("recovery_code_used", "\"detail\":\"9\"", "\"detail\":\"8\"");
    }

    @Test
    void ofManyWhoUseOneRecoveryCodeAtOnceOneGetsASession() {
        Guarded ada = guarded();
        List<String> tokens = Stream.generate(() -> mfaToken(ada)).limit(5).toList();
        String code = ada.recoveryCodes().getFirst();

        List<Answer> answers =
                atOnce(10, () -> answer(tokens.get((int) (Thread.currentThread().threadId() % 5)), code));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(9);
    }

    @Test
    void anMfaTokenIsGoodForOneSession() {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        answer(token, ada.recoveryCodes().get(0));

        Answer again = answer(token, ada.recoveryCodes().get(1));

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.code()).isEqualTo("mfa_token_invalid");
        assertThat(answer(mfaToken(ada), ada.recoveryCodes().get(1)).status()).isEqualTo(200);
    }

    @Test
    void ofTwoGoodCodesForOneTokenAtOnceOneOpensASession() {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        var codes = new ConcurrentLinkedQueue<>(ada.recoveryCodes());

        List<Answer> answers = atOnce(5, () -> answer(token, requireNonNull(codes.poll())));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("mfa_token_invalid"))
                .hasSize(4);
    }

    @Test
    void fiveMinutesLaterAnMfaTokenIsOver() {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        Document challenge = challenge(token);
        mongo.updateFirst(
                challengeOf(token),
                new Update().set("expiresAt", Date.from(Instant.now().minusMillis(1))),
                "login_challenges");

        Answer late = answer(token, ada.app().codeNow());

        assertThat(challenge.getDate("expiresAt").toInstant())
                .isBetween(Instant.now().plusSeconds(240), Instant.now().plusSeconds(300));
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("mfa_token_invalid");
        assertThat(late.header("RateLimit")).isEmpty();
    }

    @Test
    void mfaTokensAreNotInTheStore() {
        Guarded ada = guarded();
        String token = mfaToken(ada);

        assertThat(challenge(token).toJson()).doesNotContain(token.substring(22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "zzzzzzzzzzzzzzzzzzzzzzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0000"})
    void whatWasNeverOursIsRefusedWithoutALook(String text) {
        Answer refused = answer(text, "123456");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("mfa_token_invalid");
        assertThat(refused.header("Server-Timing")).contains("one=0 many=0 all=0");
    }

    @Test
    void aChangedTokenIsNone() {
        Guarded ada = guarded();
        String token = mfaToken(ada);
        String changed = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);

        assertThat(answer(changed, ada.app().codeNow()).code()).isEqualTo("mfa_token_invalid");
        assertThat(answer(token, ada.app().codeNow()).status()).isEqualTo(200);
    }

    @Test
    void aPasswordResetSignsNobodyInPastTheSecondFactor() {
        Guarded ada = guarded();
        String waiting = mfaToken(ada);
        reset(resetToken(ada.email()), NEW_PASSWORD);

        Answer withOldPassword = answer(waiting, ada.app().codeNow());
        Answer asked = logIn(ada.email(), NEW_PASSWORD);

        assertThat(withOldPassword.code()).isEqualTo("mfa_token_invalid");
        assertThat(asked.json().at("/mfaRequired").asBoolean()).isTrue();
        assertThat(asked.text("/accessToken")).isEmpty();
        assertThat(answer(asked.text("/mfaToken"), ada.app().codeNow()).status())
                .isEqualTo(200);
    }

    private Document challenge(String token) {
        return requireNonNull(mongo.findOne(challengeOf(token), Document.class, "login_challenges"));
    }

    private static Query challengeOf(String token) {
        return Query.query(
                Criteria.where("_id").is(token.substring(0, 22)).and("userId").is(token.substring(0, 11)));
    }
}
