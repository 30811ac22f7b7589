package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.passkey.OldChallenges;
import com.petpal.localstack.passkey.Circumstances;
import com.petpal.localstack.passkey.KeyKind;
import com.petpal.localstack.passkey.SoftAuthenticator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding, seeing and removing passkeys. */
class PasskeysTest extends WithPasskeys {

    @Test
    void whoKnowsThePasswordIsToldWhatPasskeyToMake() {
        Answer ada = somebody();

        Answer options = offered(ada);

        assertThat(options.text("/rp/id")).isEqualTo("localhost");
        assertThat(options.text("/user/name")).endsWith("@example.org");
        assertThat(options.text("/user/id")).hasSize(11);
        assertThat(options.text("/attestation")).isEqualTo("none");
        assertThat(options.text("/authenticatorSelection/userVerification")).isEqualTo("required");
        assertThat(options.text("/authenticatorSelection/residentKey")).isEqualTo("required");
        assertThat(options.json()
                        .path("pubKeyCredParams")
                        .valueStream()
                        .map(it -> it.path("alg").asInt()))
                .containsExactly(-7, -8, -257);
        assertThat(options.json().path("excludeCredentials").size()).isZero();
        assertThat(options.header("Server-Timing")).contains("many=0 all=0");
    }

    @Test
    void whoDoesNotKnowThePasswordIsNot() {
        Answer refused = send(
                "POST",
                PASSKEYS + "/register/options",
                somebody().text("/accessToken"),
                Map.of("password", "not her password"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("wrong_password");
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "EDDSA", "RS256"})
    void aPasskeyIsKeptSeenAndRemoved(KeyKind kind) {
        Owner ada = owner(kind, GOOD);

        Answer list = get(PASSKEYS, ada.token());
        assertThat(list.json().path("items").size()).isEqualTo(1);
        assertThat(list.text("/items/0/passkeyId")).isEqualTo(ada.passkeyId());
        assertThat(list.text("/items/0/label")).isEqualTo("Ada's phone");
        assertThat(offered(ada.session()).text("/excludeCredentials/0/id"))
                .isEqualTo(ada.key().credentialId());
        assertThat(logIn(ada, GOOD).status()).isEqualTo(200);

        Answer removed = send("DELETE", PASSKEYS + "/" + ada.passkeyId(), ada.token(), null);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(get(PASSKEYS, ada.token()).json().path("items").size()).isZero();
        assertThat(send("DELETE", PASSKEYS + "/" + ada.passkeyId(), ada.token(), null)
                        .status())
                .isEqualTo(404);
        assertNoProof(logIn(ada, GOOD));
        assertThat(happenings(ada.token()))
                .containsExactlyInAnyOrder("passkey_added", "logged_in_by_passkey", "passkey_removed");
    }

    @Test
    void withoutALabelItIsAPasskey() {
        Answer ada = somebody();
        var key = new SoftAuthenticator(KeyKind.ES256);

        Answer added = send(
                "POST",
                PASSKEYS + "/register",
                ada.text("/accessToken"),
                Map.of("credential", key.register(offered(ada).text("/challenge"), GOOD)));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/label")).isEqualTo("Passkey");
        assertThat(added.text("/createdAt")).endsWith("Z");
    }

    @Test
    void nobodyTouchesAnothersPasskeys() {
        Owner ada = owner();
        Answer ben = somebody();

        assertThat(get(PASSKEYS, ben.text("/accessToken")).json().path("items").size())
                .isZero();
        assertThat(send("DELETE", PASSKEYS + "/" + ada.passkeyId(), ben.text("/accessToken"), null)
                        .code())
                .isEqualTo("not_found");
        assertThat(logIn(ada, GOOD).status()).isEqualTo(200);
    }

    @Test
    void nobodyTouchesAnyWithoutASession() {
        assertThat(get(PASSKEYS, null).status()).isEqualTo(401);
        assertThat(post(PASSKEYS + "/register/options", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(post(PASSKEYS + "/register", Map.of("credential", Map.of())).status())
                .isEqualTo(401);
    }

    @Test
    void aRegistrationIsForOneSessionAndFiveMinutes() {
        Answer ada = somebody();
        Answer ben = somebody();
        var key = new SoftAuthenticator(KeyKind.ES256);
        String late = OldChallenges.forRegistration(ada.text("/sessionId"), Duration.ofMinutes(5));
        String inTime = OldChallenges.forRegistration(ada.text("/sessionId"), Duration.ofMinutes(4));

        assertInvalid(add(ben, key.register(offered(ada).text("/challenge"), GOOD)));
        assertInvalid(add(ada, key.register(loginChallenge(), GOOD)));
        assertInvalid(add(ada, key.register(late, GOOD)));
        assertThat(add(ada, key.register(inTime, GOOD)).status()).isEqualTo(201);
    }

    @Test
    void whatIsNotMadeAsAskedIsNotKept() {
        Answer ada = somebody();
        var wrong = List.of(
                GOOD.at("https://evil.example"),
                GOOD.at("http://localhost:8081"),
                GOOD.forParty("evil.example"),
                GOOD.unverified(),
                GOOD.unseen());

        for (Circumstances seen : wrong) {
            assertInvalid(add(
                    ada,
                    new SoftAuthenticator(KeyKind.ES256).register(offered(ada).text("/challenge"), seen)));
        }
        assertInvalid(add(
                ada, new SoftAuthenticator(KeyKind.RS512).register(offered(ada).text("/challenge"), GOOD)));
        assertThat(get(PASSKEYS, ada.text("/accessToken")).json().path("items").size())
                .isZero();
    }

    @Test
    void ofTenWhoAddTheSameAtOnceOneDoes() {
        Answer ada = somebody();
        var credential =
                new SoftAuthenticator(KeyKind.ES256).register(offered(ada).text("/challenge"), GOOD);

        var answers = atOnce(10, () -> add(ada, credential));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("passkey_exists"))
                .hasSize(9);
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        Answer ada = somebody();
        String challenge = offered(ada).text("/challenge");
        IntStream.range(0, 16)
                .forEach(i -> assertThat(another(ada, challenge).status()).isEqualTo(201));

        var answers = atOnce(10, () -> another(ada, challenge));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(4);
        while (another(ada, challenge).status() == 201) {
            // Of many at once some may have made room for each other.
        }
        assertThat(get(PASSKEYS, ada.text("/accessToken")).json().path("items").size())
                .isEqualTo(20);
        assertThat(another(ada, challenge).code()).isEqualTo("too_many_passkeys");
        assertThat(send("POST", PASSKEYS + "/register/options", ada.text("/accessToken"), Map.of("password", PASSWORD))
                        .code())
                .isEqualTo("too_many_passkeys");
    }

    private Answer another(Answer session, String challenge) {
        return add(session, new SoftAuthenticator(KeyKind.EDDSA).register(challenge, GOOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "1", "\"text\"", "{\"id\":1}", "{\"response\":{}}", "{\"type\":\"public-key\"}"})
    void whatIsNoCredentialIsRefused(String credential) {
        Answer ada = somebody();
        String body = "{\"credential\":" + credential + "}";

        assertInvalid(send("POST", PASSKEYS + "/register", ada.text("/accessToken"), body));
        assertNoProof(send("POST", PASSKEYS + "/login", null, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientDataJSON", "attestationObject"})
    void bytesThatMeanNothingAreRefused(String member) {
        Answer ada = somebody();
        for (String nonsense : List.of("", "AA", "_____w", "not base64!", "v".repeat(5_000))) {
            var credential = new HashMap<>(
                    new SoftAuthenticator(KeyKind.ES256).register(offered(ada).text("/challenge"), GOOD));
            @SuppressWarnings("unchecked")
            var response = new HashMap<>((Map<String, Object>) Objects.requireNonNull(credential.get("response")));
            response.put(member, nonsense);
            credential.put("response", response);

            assertInvalid(add(ada, credential));
        }
    }

    @Test
    void badInputIsPointedAt() {
        String token = somebody().text("/accessToken");

        assertThat(send("POST", PASSKEYS + "/register", token, "{}").pointer()).isEqualTo("/credential");
        assertThat(send("POST", PASSKEYS + "/register", token, "{\"credential\":{},\"label\":\" \"}")
                        .pointer())
                .isEqualTo("/label");
        assertThat(send("POST", PASSKEYS + "/register/options", token, "{}").pointer())
                .isEqualTo("/password");
        assertThat(send("POST", PASSKEYS + "/login", null, "{}").pointer()).isEqualTo("/credential");
        assertThat(send("POST", PASSKEYS + "/login", null, "{\"credential\":{},\"device\":{\"name\":\"\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(send("DELETE", PASSKEYS + "/nonsense", token, null).code()).isEqualTo("bad_id");
    }

    @Test
    void theStoreHoldsNoSecretOfIt() {
        Owner ada = owner();

        var own = query(where("_id").is(ada.passkeyId()).and("userId").is(ada.userId()));
        Document stored = Objects.requireNonNull(mongo.findOne(own, Document.class, "passkeys"));

        assertThat(stored.keySet())
                .doesNotContain("privateKey", "challenge")
                .contains("userId", "credentialId", "attested", "signCount", "lastChallengeAt");
    }

    private static void assertInvalid(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("passkey_invalid");
    }
}
