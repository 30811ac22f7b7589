package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest extends AuthContext {

    @ParameterizedTest
    @CsvSource({
        "email,400,/email,no address",
        "email,400,/email,a@b",
        "email,400,/email,a@127.0.0.1",
        "email,400,/email,''",
        "email,400,/email,two@at@example.org",
        "email,400,/email,a b@example.org",
        "password,422,/password,short",
        "password,422,/password,password1",
        "acceptedTerms,422,/acceptedTerms,2019-01",
        "acceptedTerms,422,/acceptedTerms,''"
    })
    void aRegistrationThatCannotBeIsRefusedWhereItIsWrong(String field, int status, String pointer, String value) {
        var body = registration(unique());
        body.put(field, value);

        Answer refused = post("/v1/auth/register", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.pointer()).isEqualTo(pointer);
        assertThat(refused.json().toString()).doesNotContain("no address").doesNotContain("password1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "handle", "displayName", "acceptedTerms"})
    void everyFieldOfARegistrationIsNeededAndIsText(String field) {
        for (Object wrong : new Object[] {1, true, java.util.List.of("x"), Map.of("$ne", "x")}) {
            var body = registration(unique());
            body.put(field, wrong);
            assertThat(post("/v1/auth/register", body)).satisfies(refused -> {
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.pointer()).isEqualTo("/" + field);
            });
        }
        var without = registration(unique());
        without.remove(field);
        assertThat(post("/v1/auth/register", without).pointer()).isEqualTo("/" + field);
        var empty = new java.util.HashMap<String, @org.jspecify.annotations.Nullable Object>(registration(unique()));
        empty.put(field, null);
        assertThat(post("/v1/auth/register", empty).pointer()).isEqualTo("/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "handle", "displayName"})
    void halfACharacterIsNoText(String field) {
        String json =
                "{\"email\":\"%s\",\"password\":\"%s\",\"handle\":\"%s\",\"displayName\":\"Ada\",\"acceptedTerms\":\"2026-11\"}"
                        .formatted(emailOf(unique()), PASSWORD, unique())
                        .replaceAll("(\"" + field + "\":\")", "$1\\\\ud800");

        assertThat(post("/v1/auth/register", json).status()).isEqualTo(400);
        assertThat(post("/v1/auth/login", "{\"email\":\"\\ud800@example.org\",\"password\":\"x\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aPasswordMayNotBeWhatOthersKnow() {
        var body = registration(unique());
        body.put("password", body.get("handle"));

        assertThat(post("/v1/auth/register", body).code()).isEqualTo("weak_password");
    }

    @Test
    void longTextIsRefusedWithoutMuchWork() {
        for (String field : java.util.List.of("email", "password", "handle", "displayName", "acceptedTerms")) {
            var body = registration(unique());
            body.put(field, "\u0301a".repeat(50_000));
            assertThat(post("/v1/auth/register", body).status()).isBetween(400, 422);
        }
        assertThat(logIn(emailOf(unique()), "\u0301\u0323".repeat(50_000)).status())
                .isEqualTo(401);
        assertThat(refresh("a".repeat(100_000)).status()).isEqualTo(401);
        assertThat(refresh("a".repeat(1_100_000)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "\"text\"",
                "{\"email\":\"a@example.org\"}",
                "{\"email\":\"a@example.org\",\"password\":\"x\",\"more\":1}",
                "{\"email\":\"a@example.org\",\"email\":\"b@example.org\",\"password\":\"x\"}",
                "{\"email\":\"a@example.org\",\"password\":{\"text\":\"x\"}}",
                "{\"email\":\"a@example.org\",\"password\":\"x\",\"device\":\"phone\"}",
                "{\"email\":\"a@example.org\",\"password\":\"x\",\"device\":{}}",
                "{\"email\":\"a@example.org\",\"password\":\"x\",\"device\":{\"name\":\" \",\"platform\":\"ios\"}}",
                "{\"email\":\"a@example.org\",\"password\":\"x\",\"device\":{\"name\":\"n\",\"platform\":\"I O S\"}}",
                "{\"refreshToken\":null}",
                "{\"refreshToken\":7}",
                "{\"refreshToken\":\"\"}",
                "{\"refreshToken\":\"x\",\"more\":1}"
            })
    void malformedBodiesAreRefused(String body) {
        assertThat(post("/v1/auth/register", body).status()).isEqualTo(400);
        assertThat(post("/v1/auth/login", body).status()).isEqualTo(400);
        assertThat(post("/v1/auth/refresh", body).status()).isEqualTo(400);
    }

    @Test
    void otherMethodsAndMediaTypesAreRefused() {
        assertThat(get("/v1/auth/register", null).status()).isEqualTo(405);
        assertThat(get("/v1/auth/login", null).status()).isEqualTo(405);
        assertThat(send("POST", "/v1/auth/register", null, null).status()).isIn(400, 415);
        assertThat(send("DELETE", "/.well-known/jwks.json", null, null).status())
                .isEqualTo(405);
    }
}
