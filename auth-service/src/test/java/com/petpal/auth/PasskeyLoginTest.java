package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.passkey.OldChallenges;
import com.petpal.localstack.passkey.Circumstances;
import com.petpal.localstack.passkey.KeyKind;
import com.petpal.localstack.passkey.SoftAuthenticator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by passkey, rightly and wrongly. */
class PasskeyLoginTest extends WithPasskeys {

    @ParameterizedTest
    @EnumSource(names = {"ES256", "EDDSA", "RS256"})
    void whoHasThePasskeyGetsASession(KeyKind kind) {
        Owner ada = owner(kind, GOOD);
        var credential = ada.key().logIn(loginChallenge(), ada.handle(), GOOD);

        Answer session = post(
                PASSKEYS + "/login",
                Map.of("credential", credential, "device", Map.of("name", "Ada's phone", "platform", "web")));

        assertThat(session.status()).as(session.json().toString()).isEqualTo(200);
        assertThat(session.text("/userId")).isEqualTo(ada.userId());
        assertThat(get("/v1/auth/me", session.text("/accessToken")).status()).isEqualTo(200);
        assertThat(refresh(session.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(session.header("Server-Timing")).contains("one=5 many=0 all=0");
        assertThat(get(PASSKEYS, ada.token()).text("/items/0/lastUsedAt")).endsWith("Z");
        assertThat(get("/v1/auth/sessions", ada.token()).json().toString()).contains("Ada's phone");
    }

    @Test
    void itOpensManySessions() {
        Owner ada = owner();

        for (int i = 0; i < 3; i++) {
            assertThat(logIn(ada, GOOD).status()).isEqualTo(200);
        }
    }

    @Test
    void anAssertionForAnotherPageIsRefused() {
        Owner ada = owner();

        assertNoProof(logIn(ada, GOOD.at("https://evil.example")));
        assertNoProof(logIn(ada, GOOD.at("http://localhost:8081")));
        assertNoProof(logIn(ada, GOOD.forParty("evil.example")));
        assertToldAndStillGood(ada);
    }

    @Test
    void aPhoneThatNobodyUnlockedIsRefused() {
        Owner ada = owner();

        assertNoProof(logIn(ada, GOOD.unverified()));
        assertNoProof(logIn(ada, GOOD.unseen()));
        assertToldAndStillGood(ada);
    }

    @Test
    void anotherKeysSignatureIsRefused() {
        Owner ada = owner();
        var signedByOther = withResponse(
                ada.key().logIn(loginChallenge(), ada.handle(), GOOD),
                "signature",
                Objects.requireNonNull(
                        response(new SoftAuthenticator(KeyKind.ES256).logIn(loginChallenge(), ada.handle(), GOOD))
                                .get("signature")));

        assertNoProof(logInBy(signedByOther));
        assertToldAndStillGood(ada);
    }

    @Test
    void whatWasSignedCannotBeChanged() {
        Owner ada = owner();
        String old = OldChallenges.forLogin(Duration.ofMinutes(6));
        var over = ada.key().logIn(old, ada.handle(), GOOD);
        var fresh = ada.key().logIn(loginChallenge(), ada.handle(), GOOD);

        var dressedUp = withResponse(
                over, "clientDataJSON", Objects.requireNonNull(response(fresh).get("clientDataJSON")));

        assertNoProof(logInBy(dressedUp));
        assertThat(logInBy(fresh).status()).isEqualTo(200);
    }

    @Test
    void nobodyComesInAsSomebodyElse() {
        Owner ada = owner();
        Owner ben = owner();

        assertNoProof(logInBy(ada.key().logIn(loginChallenge(), ben.handle(), GOOD)));
    }

    @Test
    void unknownKnownAndImpossibleAreToldApartByNothing() {
        Owner ada = owner();
        var stranger = new SoftAuthenticator(KeyKind.ES256);

        Answer unknown = logInBy(stranger.logIn(loginChallenge(), ada.handle(), GOOD));
        Answer nobody = logInBy(stranger.logIn(loginChallenge(), "AAAAAAAAAAA", GOOD));
        Answer noHandle = logInBy(stranger.logIn(loginChallenge(), "AA", GOOD));
        Answer unsigned = logIn(ada, GOOD.unverified());

        assertThat(List.of(unknown, nobody, noHandle, unsigned)).allSatisfy(refused -> {
            assertNoProof(refused);
            assertThat(refused.text("/detail")).isEqualTo(unknown.text("/detail"));
            assertThat(refused.text("/title")).isEqualTo("This passkey opens no account");
        });
    }

    @Test
    void aCountOfSignaturesThatGoesBackIsRefused() {
        Owner ada = owner(KeyKind.ES256, GOOD.counting(5));

        assertThat(logIn(ada, GOOD.counting(6)).status()).isEqualTo(200);
        assertNoProof(logIn(ada, GOOD.counting(6)));
        assertNoProof(logIn(ada, GOOD.counting(5)));
        assertNoProof(logIn(ada, GOOD.counting(0)));
        assertThat(logIn(ada, GOOD.counting(7)).status()).isEqualTo(200);
    }

    @Test
    void aChallengeIsGoodForFiveMinutes() {
        Owner ada = owner();
        String late = OldChallenges.forLogin(Duration.ofMinutes(5));
        String inTime = OldChallenges.forLogin(Duration.ofMinutes(4));

        assertNoProof(logInBy(ada.key().logIn(late, ada.handle(), GOOD)));
        assertThat(logInBy(ada.key().logIn(inTime, ada.handle(), GOOD)).status())
                .isEqualTo(200);
    }

    @Test
    void aChallengeOfAnotherPurposeIsRefused() {
        Owner ada = owner();

        assertNoProof(logInBy(ada.key().logIn(offered(ada.session()).text("/challenge"), ada.handle(), GOOD)));
        assertNoProof(logInBy(ada.key().logIn("AAAA", ada.handle(), GOOD)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9})
    void ofTwentyReplaysAtOnceOneSucceeds(long count) {
        Owner ada = owner();
        Circumstances seen = GOOD.counting(count);
        var credential = ada.key().logIn(loginChallenge(), ada.handle(), seen);

        var answers = atOnce(20, () -> logInBy(credential));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("passkey_refused"))
                .hasSize(19);
        assertNoProof(logInBy(credential));
    }

    @Test
    void whatIsOlderThanTheLastLoginIsRefused() {
        Owner ada = owner();
        var older = ada.key().logIn(OldChallenges.forLogin(Duration.ofMinutes(1)), ada.handle(), GOOD);

        assertThat(logIn(ada, GOOD).status()).isEqualTo(200);

        assertNoProof(logInBy(older));
    }

    @Test
    void triesAreLimitedByNetwork() {
        String challenge = loginChallenge();
        var credential = new SoftAuthenticator(KeyKind.ES256).logIn(challenge, "AAAAAAAAAAA", GOOD);

        Answer tried = send(
                port,
                "POST",
                PASSKEYS + "/login",
                null,
                Map.of("credential", credential),
                "X-Forwarded-For",
                "198.51.100.77");

        assertThat(tried.header("RateLimit")).startsWith("\"passkey-prefix\";r=299");
        assertThat(tried.header("RateLimit-Policy")).isEqualTo("\"passkey-prefix\";q=300;w=60");
    }

    /** Its owner can find out, and is not locked out. */
    private void assertToldAndStillGood(Owner ada) {
        soon().untilAsserted(() -> assertThat(happenings(ada.token())).contains("passkey_refused"));
        assertThat(logIn(ada, GOOD).status()).isEqualTo(200);
    }

    private static Map<String, Object> withResponse(Map<String, Object> credential, String member, Object value) {
        var response = new HashMap<>(response(credential));
        response.put(member, value);
        var changed = new HashMap<>(credential);
        changed.put("response", response);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> response(Map<String, Object> credential) {
        return (Map<String, Object>) Objects.requireNonNull(credential.get("response"));
    }
}
