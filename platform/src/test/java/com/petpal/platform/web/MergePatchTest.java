package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTest extends WebContext {

    private static final JsonMapper JSON = new JsonMapper();

    /** The cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":\"b\"}             | {\"a\":\"c\"}                 | {\"a\":\"c\"}",
                "{\"a\":\"b\"}             | {\"b\":\"c\"}                 | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}             | {\"a\":null}                  | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}                  | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}           | {\"a\":\"c\"}                 | {\"a\":\"c\"}",
                "{\"a\":\"c\"}             | {\"a\":[\"b\"]}               | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}     | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}   | {\"a\":[1]}                   | {\"a\":[1]}",
                "[\"a\",\"b\"]             | [\"c\",\"d\"]                 | [\"c\",\"d\"]",
                "{\"a\":\"b\"}             | [\"c\"]                       | [\"c\"]",
                "{\"a\":\"foo\"}           | null                          | null",
                "{\"a\":\"foo\"}           | \"bar\"                       | \"bar\"",
                "{\"e\":null}              | {\"a\":1}                     | {\"e\":null,\"a\":1}",
                "[1,2]                     | {\"a\":\"b\",\"c\":null}      | {\"a\":\"b\"}",
                "{}                        | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void itMergesAsTheStandardSays(String target, String patch, String result) {
        assertThat(MergePatch.merge(JSON.readTree(target), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @Test
    void whatThePatchNamesChangesAndTheRestStays() {
        RawAnswer changed = patch("{\"count\":5}", "\"7\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("count").asInt()).isEqualTo(5);
        assertThat(changed.text("name")).isEqualTo("old");
    }

    @Test
    void aPatchNeedsTheVersionItChanges() {
        assertRefused(
                http().send("PATCH", "/things", signedIn("Content-Type", "application/json"), "{}"),
                428,
                "if_match_required");
        assertRefused(patch("{\"count\":5}", "\"6\""), 412, "stale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"kind\":\"large\"}       | /kind         | unknown_field",
                "{\"colour\":1}             | /colour       | unknown_field",
                "{\"count\":\"5\"}          | /count        | wrong_type",
                "{\"count\":null}           | /count        | wrong_type",
                "{\"name\":[]}              | /name         | wrong_type",
                "{\"parts\":[{\"x\":1}]}    | /parts/0/x    | unknown_field"
            })
    void aPatchOfWhatCannotBeChangedSaysWhere(String patch, String pointer, String code) {
        RawAnswer refused = patch(patch, "*");

        assertRefused(refused, 400, "invalid_request");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"[]", "7", "\"x\"", "null"})
    void aPatchThatIsNoObjectIsRefused(String patch) {
        RawAnswer refused = patch(patch, "*");

        assertRefused(refused, 400, refused.code());
    }

    private RawAnswer patch(String patch, String ifMatch) {
        return http().send(
                        "PATCH",
                        "/things",
                        signedIn("Content-Type", MergePatch.MEDIA_TYPE, "If-Match", ifMatch),
                        patch);
    }
}
