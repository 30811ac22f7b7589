package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

/** What tests about second factors do again and again. */
abstract class Guarding extends Mailing {

    static final String TOTP = "/v1/auth/mfa/totp";

    /** Somebody with a second factor. */
    record Guarded(Registered person, Authenticator app, List<String> recoveryCodes) {

        String email() {
            return person.email();
        }

        String userId() {
            return person.userId();
        }

        String accessToken() {
            return person.accessToken();
        }
    }

    Guarded guarded() {
        Registered person = registered();
        Authenticator app = begun(person);
        Answer enabled = confirm(person, app.codeNow());
        assertThat(enabled.status()).isEqualTo(200);
        forgetUsedSteps(person.userId());
        return new Guarded(person, app, texts(enabled, "recoveryCodes"));
    }

    Authenticator begun(Registered person) {
        Answer begun = send("POST", TOTP, person.accessToken(), null);
        assertThat(begun.status()).isEqualTo(200);
        return new Authenticator(begun.text("/secret"));
    }

    Answer confirm(Registered person, String code) {
        return send("POST", TOTP + "/confirm", person.accessToken(), Map.of("code", code));
    }

    Answer disable(Guarded person, String code) {
        return send("POST", TOTP + "/disable", person.accessToken(), Map.of("code", code));
    }

    /** The first half of a login. */
    String mfaToken(Guarded person) {
        return mfaToken(person, PASSWORD);
    }

    String mfaToken(Guarded person, String password) {
        Answer asked = logIn(person.email(), password);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("/mfaToken")).isNotEmpty();
        return asked.text("/mfaToken");
    }

    Answer answer(String mfaToken, String code) {
        return post("/v1/auth/mfa", Map.of("mfaToken", mfaToken, "code", code));
    }

    Answer change(Guarded person, String current, @Nullable String code) {
        var change = new HashMap<>(Map.of("current", current, "new", NEW_PASSWORD));
        if (code != null) {
            change.put("code", code);
        }
        return send("POST", "/v1/auth/password", person.accessToken(), change);
    }

    /** As if the last code had been used a while ago. */
    void forgetUsedSteps(String userId) {
        mongo.updateFirst(one(userId), new Update().set("totp.usedStep", 0L), "accounts");
    }

    List<String> happenings(String accessToken) {
        return StreamSupport.stream(
                        get("/v1/auth/security-events", accessToken)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("happening").asString())
                .toList();
    }

    static List<String> texts(Answer answer, String field) {
        return StreamSupport.stream(answer.json().path(field).spliterator(), false)
                .map(text -> text.asString())
                .toList();
    }
}
