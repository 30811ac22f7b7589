package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.testing.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not one of our paths, in its one spelling, does not exist, whoever asks. */
class PathsTest extends GatewayContext {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/v1",
                "/v2/people/me",
                "/internal",
                "/internal/",
                "/internal/people/00000000001",
                "/internal/relations/00000000001",
                "//internal/people/00000000001",
                "/./internal/cards",
                "/v1/../internal/cards",
                "/v1/people/../../internal/cards",
                "/v1/people/..%2f..%2finternal%2fcards",
                "/v1/people/%2e%2e/%2e%2e/internal/cards",
                "/v1/people/..;/..;/internal/cards",
                "/v1/people/me;x=y",
                "/%69nternal/cards",
                "/INTERNAL/cards",
                "/Internal/cards",
                "/internal./cards",
                "/internal%2fcards",
                "/internal%5ccards",
                "/internal%00/cards",
                "/v1/%69nternal",
                "/v1/people//me",
                "/v1/people/me/",
                "/v1/people/me/.",
                "/v1/people/%6de",
                "/V1/people/me",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "//actuator/health",
                "/%61ctuator/health",
                "/ACTUATOR/health",
                "/v1/people/..;/actuator/health",
                "/error",
                "/v1/feed/",
                "/v1/feed%2f",
                "/v1/feed%20",
                "/v1/people/a/b/c/d"
            })
    void otherPathsDoNotExist(String path) {
        assertRefused(get(path), 404, "not_found");
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1\\people\\me",
                "/v1/people/<me>",
                "/v1/people/%",
                "/v1/people/%zz",
                "/v1/people/me|you",
                "internal/cards",
                "http://localhost/internal/cards",
                "http://localhost/actuator/health",
                "http://elsewhere.example/v1/people/..%2f",
                "*",
                "/v1/people/me#/../../internal",
                "/v1/people/\u0000"
            })
    void whatIsNoPathIsRefused(String target) {
        RawAnswer refused = get(target);

        assertThat(refused.status()).as(refused.body()).isIn(400, 404);
        assertRefused(refused, refused.status(), refused.code());
        assertThat(UPSTREAM.seen()).isEmpty();
    }

    @Test
    void aLongPathIsNoTrouble() {
        assertRefused(get("/v1/people/" + "x".repeat(3_800) + "/nothing"), 404, "not_found");
        assertRefused(get("/x".repeat(1_900)), 404, "not_found");
        assertRefused(get("/v1/people/" + "%c3".repeat(1_250) + "/nothing"), 404, "not_found");
    }

    @Test
    void ourPathsReachTheirServiceAsTheyWereWritten() {
        RawAnswer answer = get("/v1/people/me?x=%2f..%2f&y=a+b");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(UPSTREAM.last().target()).isEqualTo("/v1/people/me?x=%2f..%2f&y=a+b");
        assertThat(get("/v1/people/by-handle/h%C3%A4nschen").status()).isEqualTo(200);
        assertThat(UPSTREAM.last().target()).isEqualTo("/v1/people/by-handle/h%C3%A4nschen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void methodsAreForTheServiceToJudge(String method) {
        RawAnswer answer = http().send(method, "/v1/pets", signedIn(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(UPSTREAM.last().method()).isEqualTo(method);
    }

    @Test
    void theWordsOfARefusalAreTheClients() {
        RawAnswer refused = get("/nothing", "Accept-Language", "de");

        assertThat(refused.text("title")).isEqualTo("Hier ist nichts");
        assertThat(refused.text("instance")).isEqualTo("/nothing");
    }
}
