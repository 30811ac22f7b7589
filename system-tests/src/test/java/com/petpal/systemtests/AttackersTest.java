package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets in where they don't belong, and nothing that is sent makes a 500. Forged tokens: {@link ForgeriesTest}. */
class AttackersTest {

    private static Stack stack;
    private static Person anna;

    @BeforeAll
    static void start() {
        stack = SharedStack.whole();
        anna = Person.register(stack.app(), "Anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health/liveness",
                "/ACTUATOR/prometheus",
                "//actuator/prometheus",
                "/%61ctuator/prometheus",
                "/v1/..;/actuator/prometheus",
                "/v1/%2e%2e/actuator/prometheus",
                "/v1/people/../../internal/relations/00000000000",
                "/internal/relations/00000000000",
                "/Internal/relations/00000000000",
                "/INTERNAL/relations/00000000000",
                "//internal/relations/00000000000",
                "/internal//relations/00000000000",
                "/./internal/relations/00000000000",
                "/%2finternal/relations/00000000000",
                "/internal%2frelations%2f00000000000",
                "/%69nternal/relations/00000000000",
                "/v1/%2e%2e/internal/relations/00000000000",
                "/v1/%252e%252e/internal/relations/00000000000",
                "/v1/..;/internal/relations/00000000000",
                "/v1/..%3b/internal/relations/00000000000",
                "/v1/..%5cinternal/relations/00000000000",
                "/v1/people/..%2f..%2finternal%2frelations%2f00000000000",
                "/;/internal/relations/00000000000",
                "/internal;x=1/relations/00000000000",
                "/v1/feed/",
                "/v1//feed",
                "/v1/nothing",
                "/"
            })
    void what_is_not_the_public_api_does_not_exist(String path) {
        for (App app : List.of(stack.app(), anna.app())) {
            Answer answer = app.get(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text("/code")).isEqualTo("not_found");
            assertThat(answer.text("/traceId")).isNotEmpty();
        }
    }

    @Test
    void the_management_port_is_not_the_public_one() {
        assertThat(stack.management("feed-service").get("/actuator/prometheus").status())
                .isEqualTo(200);
        for (String program : programs()) {
            assertThat(stack.app(program).get("/actuator/prometheus").status())
                    .as(program)
                    .isIn(401, 404);
            // Nothing but health and metrics is there; a service denies before it says so.
            assertThat(stack.management(program).get("/actuator/env").status())
                    .as(program)
                    .isIn(401, 404);
        }
    }

    @Test
    void internal_paths_refuse_people_even_around_the_gateway() {
        Map<String, String> internal = Map.of(
                "auth-service", "/internal/accounts/" + anna.userId(),
                "profile-service", "/internal/relations/" + anna.userId());

        internal.forEach((program, path) -> {
            assertThat(stack.app(program).get(path).status()).isEqualTo(401);
            assertThat(stack.app(program).as(anna.accessToken()).get(path).status())
                    .isEqualTo(401);
        });
    }

    @Test
    void no_token_and_half_a_header_are_refused() {
        for (String header : List.of("", "Bearer", "Bearer ", "Basic YTpi", "bearer")) {
            App app = header.isEmpty() ? stack.app() : stack.app().with("Authorization", header);

            assertThat(app.get("/v1/feed").expect(401).text("/code")).isIn("unauthenticated", "token_invalid");
        }
    }

    @Test
    void bad_input_gets_a_clear_problem_and_loses_nothing() {
        record Bad(String method, String path, String body, int status, String code) {}
        var cases = List.of(
                new Bad("POST", "/v1/posts", "{", 400, "malformed_json"),
                new Bad("POST", "/v1/posts", "[]", 400, "invalid_request"),
                new Bad("POST", "/v1/posts", "{\"kind\":\"song\"}", 400, "invalid_request"),
                new Bad("POST", "/v1/posts", "{\"surprise\":1}", 400, "invalid_request"),
                new Bad("POST", "/v1/pets", "{\"name\":{\"$gt\":\"\"},\"species\":\"dog\"}", 400, "invalid_request"),
                new Bad(
                        "POST",
                        "/v1/auth/login",
                        "{\"email\":{\"$ne\":null},\"password\":\"x\"}",
                        400,
                        "invalid_request"),
                new Bad("POST", "/v1/feed", "{}", 405, "method_not_allowed"),
                new Bad("GET", "/v1/feed?cursor=%00", "", 400, "bad_cursor"),
                new Bad("GET", "/v1/feed?limit=0", "", 400, "invalid_request"),
                new Bad("GET", "/v1/posts/not-an-id", "", 400, "bad_id"),
                new Bad("POST", "/v1/posts", "\"" + "x".repeat(2_000_000) + "\"", 413, "too_large"));

        for (Bad bad : cases) {
            Answer answer = anna.app()
                    .with("Content-Type", "application/json")
                    .send(
                            bad.method(),
                            bad.path(),
                            java.net.http.HttpRequest.BodyPublishers.ofString(bad.body(), StandardCharsets.UTF_8));

            assertThat(answer.status()).as(bad.toString()).isEqualTo(bad.status());
            assertThat(answer.text("/code")).as(bad.toString()).isEqualTo(bad.code());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.text("/traceId")).isNotEmpty();
        }
        assertThat(anna.feed()).isEmpty();
    }

    @Test
    void headers_that_are_too_long_get_a_problem_document() {
        Answer answer = anna.app().with("X-Padding", "x".repeat(40_000)).get("/v1/feed");

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.text("/code")).isEqualTo("header_too_large");
    }

    private static List<String> programs() {
        return Arrays.asList("gateway", "auth-service", "profile-service", "feed-service", "messaging-service");
    }
}
