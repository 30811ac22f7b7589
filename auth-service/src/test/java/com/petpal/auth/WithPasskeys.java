package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.passkey.Circumstances;
import com.petpal.localstack.passkey.KeyKind;
import com.petpal.localstack.passkey.SoftAuthenticator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What tests about passkeys do again and again. */
abstract class WithPasskeys extends AuthContext {

    static final String PASSKEYS = "/v1/auth/passkeys";
    static final Circumstances GOOD = Circumstances.good();

    /** Somebody with a passkey. */
    record Owner(Answer session, SoftAuthenticator key, String handle, String passkeyId) {

        String userId() {
            return session.text("/userId");
        }

        String token() {
            return session.text("/accessToken");
        }
    }

    Owner owner(KeyKind kind, Circumstances seen) {
        Answer session = somebody();
        var key = new SoftAuthenticator(kind);
        Answer options = offered(session);
        Answer added = add(session, key.register(options.text("/challenge"), seen));
        assertThat(added.status()).as(added.json().toString()).isEqualTo(201);
        return new Owner(session, key, options.text("/user/id"), added.text("/passkeyId"));
    }

    Owner owner() {
        return owner(KeyKind.ES256, GOOD);
    }

    Answer offered(Answer session) {
        Answer options = send(
                "POST", PASSKEYS + "/register/options", session.text("/accessToken"), Map.of("password", PASSWORD));
        assertThat(options.status()).as(options.json().toString()).isEqualTo(200);
        return options;
    }

    Answer add(Answer session, Map<String, Object> credential) {
        return send(
                "POST",
                PASSKEYS + "/register",
                session.text("/accessToken"),
                Map.of("credential", credential, "label", "Ada's phone"));
    }

    String loginChallenge() {
        Answer options = send("POST", PASSKEYS + "/login/options", null, null);
        assertThat(options.status()).isEqualTo(200);
        return options.text("/challenge");
    }

    Answer logInBy(Map<String, Object> credential) {
        return post(PASSKEYS + "/login", Map.of("credential", credential));
    }

    Answer logIn(Owner owner, Circumstances seen) {
        return logInBy(owner.key().logIn(loginChallenge(), owner.handle(), seen));
    }

    static void assertNoProof(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("passkey_refused");
    }

    List<String> happenings(String token) {
        return StreamSupport.stream(
                        get("/v1/auth/security-events", token)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("happening").asString())
                .toList();
    }
}
