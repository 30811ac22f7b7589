package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRecoveryInputTest extends Mailing {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "\"text\"",
                "{\"token\":null}",
                "{\"token\":7}",
                "{\"token\":\"\"}",
                "{\"token\":{\"$ne\":1}}",
                "{\"token\":\"x\",\"more\":1}",
                "{\"email\":null}",
                "{\"email\":7}",
                "{\"email\":\"\"}",
                "{\"email\":[\"a@example.org\"]}",
                "{\"email\":\"a@example.org\",\"more\":1}",
                "{\"token\":\"x\",\"new\":null}",
                "{\"token\":\"x\",\"new\":{\"text\":\"x\"}}",
                "{\"token\":\"x\",\"new\":\"\\ud800\"}",
                "{\"token\":\"x\",\"wanted\":\"a good passphrase\"}",
                "{\"current\":\"x\",\"new\":7}",
                "{\"current\":null,\"new\":\"a good passphrase\"}"
            })
    void malformedBodiesAreRefused(String body) {
        String session = somebody().text("/accessToken");

        assertThat(post("/v1/auth/email/verify", body).status()).isEqualTo(400);
        assertThat(post("/v1/auth/password/forgot", body).status()).isEqualTo(400);
        assertThat(post("/v1/auth/password/reset", body).status()).isEqualTo(400);
        assertThat(send("POST", "/v1/auth/password", session, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                " ",
                "\u0000",
                "\ud83d\udc36",
                "0000000000000000000000AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "zzzzzzzzzzzzzzzzzzzzzzAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "................................................................."
            })
    void whatIsNoTokenIsNoGoodLink(String text) {
        assertThat(verify(text).status()).isIn(400, 422);
        assertThat(reset(text, NEW_PASSWORD).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"/v1/auth/password/reset,token", "/v1/auth/password,current"})
    void aPasswordThatIsMissingIsNamed(String path, String other) {
        Answer refused =
                send("POST", path, somebody().text("/accessToken"), "{\"" + other + "\":\"correct horse battery\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointer()).isEqualTo("/new");
    }

    @Test
    void longTextIsRefusedWithoutMuchWork() {
        Registered ada = registered();
        String longText = "\u0301a".repeat(50_000);

        assertThat(verify(longText).status()).isEqualTo(422);
        assertThat(forgot(longText).status()).isEqualTo(400);
        assertThat(reset(longText, longText).status()).isEqualTo(422);
        assertThat(change(ada.accessToken(), longText, longText).status()).isEqualTo(422);
        assertThat(change(ada.accessToken(), longText, NEW_PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void otherMethodsAreRefused() {
        String session = somebody().text("/accessToken");

        for (String path : new String[] {"email/verify", "email/verify/resend", "password/forgot", "password/reset"}) {
            assertThat(get("/v1/auth/" + path, session).status()).isEqualTo(405);
        }
        assertThat(get("/v1/auth/password", session).status()).isEqualTo(405);
    }
}
