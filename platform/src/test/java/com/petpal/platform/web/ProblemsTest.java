package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, the answer is a problem document: never a 500 for what a client sent, never a stack trace. */
class ProblemsTest extends WebContext {

    @Test
    void whatIsRightIsAnswered() {
        RawAnswer made =
                post("{\"name\":\"ball\",\"count\":1,\"kind\":\"small_one\",\"madeAt\":\"2026-11-25T10:00:00+01:00\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("kind")).isEqualTo("small_one");
        assertThat(made.text("madeAt")).isEqualTo("2026-11-25T09:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"colour\":1}          | invalid_request | /colour        | unknown_field",
                "{\"name\":\"b\",\"count\":\"1\",\"kind\":\"large\"}                   | invalid_request | /count         | wrong_type",
                "{\"name\":\"b\",\"count\":1.5,\"kind\":\"large\"}                     | invalid_request | /count         | wrong_type",
                "{\"name\":\"b\",\"count\":99999999999,\"kind\":\"large\"}             | invalid_request | /count         | wrong_type",
                "{\"name\":\"b\",\"count\":null,\"kind\":\"large\"}                    | invalid_request | /count         | wrong_type",
                "{\"name\":5,\"count\":1,\"kind\":\"large\"}                           | invalid_request | /name          | wrong_type",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"LARGE\"}                       | invalid_request | /kind          | wrong_type",
                "{\"name\":\"b\",\"count\":1,\"kind\":0}                               | invalid_request | /kind          | wrong_type",
                "{\"name\":\"b\",\"count\":1}                                          | invalid_request | /kind          | not_null",
                "{\"name\":\" \",\"count\":1,\"kind\":\"large\"}                       | invalid_request | /name          | not_blank",
                "{\"name\":\"01234567890\",\"count\":1,\"kind\":\"large\"}             | invalid_request | /name          | size",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"owner\":\"x\"}       | invalid_request | /owner         | bad_id",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"madeAt\":\"today\"}  | invalid_request | /madeAt        | wrong_type",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"madeAt\":7}          | invalid_request | /madeAt        | wrong_type",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"parts\":[{}]}        | invalid_request | /parts/0/name  | not_blank",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"parts\":[7]}         | invalid_request | /parts/0       | wrong_type",
                "{\"name\":\"b\",\"count\":1,\"kind\":\"large\",\"a/b~c\":1}           | invalid_request | /a~1b~0c       | unknown_field",
            })
    void badInputSaysWhereAndHow(String body, String code, String pointer, String fieldCode) {
        RawAnswer refused = post(body);

        assertRefused(refused, 400, code);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(fieldCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"name\":\"a\",\"name\":\"b\",\"count\":1,\"kind\":\"large\"}",
                "{\"name\":\"a\",\"count\":01,\"kind\":\"large\"}",
                "{\"name\":\"a\",\"count\":NaN,\"kind\":\"large\"}",
                "{'name':'a','count':1,'kind':'large'}",
                "{\"name\":\"a\\x\",\"count\":1,\"kind\":\"large\"}",
                "{\"name\":\"a\nb\",\"count\":1,\"kind\":\"large\"}"
            })
    void brokenJsonIsRefused(String body) {
        RawAnswer refused = post(body);

        assertRefused(refused, 400, "malformed_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"text\"", "true", "[null]"})
    void otherJsonThanAnObjectIsRefused(String body) {
        RawAnswer refused = post(body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertRefused(refused, 400, refused.code());
    }

    @Test
    void nothingMayFollowTheBody() {
        assertRefused(post(THING + " {}"), 400, "invalid_request");
    }

    @Test
    void deepNestingAndLongNumbersAreRefused() {
        String deep = "{\"parts\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";
        String longNumber = "{\"name\":\"b\",\"count\":" + "9".repeat(1_500) + ",\"kind\":\"large\"}";

        assertThat(post(deep).status()).isEqualTo(400);
        assertThat(post(longNumber).status()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"name\":\"b\u00e4r\",\"count\":1,\"kind\":\"large\"}"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        RawAnswer refused = http().send("POST", "/things", signedIn("Content-Type", "application/json"), latin);

        assertRefused(refused, 400, "malformed_json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16x",
                "application/json; charset=;",
                "nonsense",
                "*/*",
                "application/json/json"
            })
    void otherMediaTypesAreRefused(String mediaType) {
        RawAnswer refused = post(THING, "Content-Type", mediaType);

        assertThat(refused.status()).as(refused.body()).isIn(400, 415);
        assertRefused(refused, refused.status(), refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png"})
    void answersOfOtherMediaTypesAreRefused(String accepted) {
        assertRefused(get("/things", "Accept", accepted), 406, "not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "a/b/c", "*/json", "text/html;q=9"})
    void anAcceptHeaderThatIsNoneIsRefused(String accepted) {
        RawAnswer refused = get("/things", "Accept", accepted);

        assertThat(refused.status()).isIn(400, 406);
        assertRefused(refused, refused.status(), refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/things/", "/things/00000000001/x", "/THINGS", "/error", "/things.json"})
    void unknownPathsAreNotFound(String path) {
        RawAnswer refused = get(path);

        assertRefused(refused, 404, "not_found");
        assertThat(refused.text("instance")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/things/../things",
                "/things/%2e%2e/things",
                "//things",
                "/things;x=1/",
                "/things%2f00000000001",
                "/things%5c",
                "/things%00",
                "/things%0a",
                "/things%",
                "/things%zz",
                "/%c0%af",
                "/things?limit=%",
                "/things?limit=%zz",
                "/things/%ff%fe",
                "things",
                "http:things",
                "*",
                "/thi ngs",
                "/things?limit=1|2",
                "/things/<a>"
            })
    void pathsThatAreNoneAreRefused(String path) {
        RawAnswer refused = get(path);

        assertThat(refused.status()).as(refused.body()).isIn(400, 404);
        assertRefused(refused, refused.status(), refused.code());
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/things", "PUT,/things", "PATCH,/things/00000000001", "POST,/things/00000000001"})
    void otherMethodsAreRefused(String method, String path) {
        RawAnswer refused = http().send(method, path, signedIn(), "");

        assertRefused(refused, 405, "method_not_allowed");
        assertThat(refused.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "BREW", "get"})
    void strangeMethodsAreRefused(String method) {
        RawAnswer refused = http().send(method, "/things", signedIn(), "");

        assertThat(refused.status()).as(refused.body()).isIn(400, 403, 404, 405, 501);
        assertThat(refused.body()).doesNotContain("Exception");
        assertThat(refused.code()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1e1", "", "0x1", "9999999999999", "ten", "1;2", "%31%30%31", "+5", "05"})
    void badLimitsAreRefused(String limit) {
        assertRefused(get("/things?limit=" + limit), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "MTp0aGluZ3M6MDow", "MTpvdGhlcjowOjA", "%C3%A4", "a b"})
    void badCursorsAreRefused(String cursor) {
        RawAnswer refused = get("/things?cursor=" + cursor.replace(" ", "%20"));

        assertRefused(refused, 400, "bad_cursor");
    }

    @Test
    void aCursorLeadsOn() {
        String cursor = get("/things?limit=100").text("nextCursor");

        RawAnswer next = get("/things?cursor=" + cursor);

        assertThat(next.json().at("/items/0").asString()).isEqualTo("01");
        assertThat(next.json().at("/items/1").asString()).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0000000000", "000000000001", "zzzzzzzzzzz", "00000000-01", "%C3%A40000000001"})
    void badIdsAreRefused(String id) {
        RawAnswer refused = get("/things/" + id);

        assertRefused(refused, 400, "bad_id");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("owner");
    }

    @Test
    void parametersOfTheWrongKindAreRefused() {
        RawAnswer refused = get("/things/00000000001?depth=deep");

        assertRefused(refused, 400, "invalid_request");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("wrong_type");
        assertRefused(get("/away"), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "mongo", "spring", "wrapped"})
    void whatIsAwayIsUnavailableForAMoment(String what) {
        RawAnswer refused = get("/away?what=" + what);

        assertRefused(refused, 503, "unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aRefusalSaysWhenToTryAgain() {
        assertThat(get("/away?what=other").header("Retry-After")).isEqualTo("7");
    }

    @Test
    void whatNobodyForesawSaysNothingOfItself() {
        assertRefused(get("/broken"), 500, "internal");
        assertRefused(get("/overflowing"), 500, "internal");
    }

    @Test
    void aFeaturesOwnRefusalKeepsItsWords() {
        RawAnswer refused = get("/forbidden");

        assertRefused(refused, 403, "forbidden");
        assertThat(refused.text("detail")).isEqualTo("Not yours.");
    }

    @Test
    void whoeverIsNotSignedInLearnsNoMore() {
        RawAnswer nobody = http().get("/things", Map.of());
        RawAnswer forger = http().get("/things", Map.of("Authorization", "Bearer nonsense"));
        RawAnswer unknownPath = http().get("/nothing", Map.of());

        assertRefused(nobody, 401, "unauthenticated");
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertRefused(forger, 401, "token_invalid");
        assertThat(forger.header("WWW-Authenticate")).contains("invalid_token");
        assertRefused(unknownPath, 401, "unauthenticated");
    }
}
