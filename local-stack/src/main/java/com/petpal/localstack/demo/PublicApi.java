package com.petpal.localstack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway as an app sees it: JSON in, JSON out, a bearer token.
final class PublicApi implements AutoCloseable {

    private static final int TRIES = 5;

    private final URI gateway;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    PublicApi(URI gateway) {
        this.gateway = gateway;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /// A request as someone; without a token, as nobody.
    record Call(String method, String path, Optional<String> token, Optional<String> idempotencyKey, Object body) {
        static Call post(String path, Object body) {
            return new Call("POST", path, Optional.empty(), Optional.empty(), body);
        }

        static Call put(String path) {
            return new Call("PUT", path, Optional.empty(), Optional.empty(), Map.of());
        }

        static Call get(String path) {
            return new Call("GET", path, Optional.empty(), Optional.empty(), Map.of());
        }

        Call as(String accessToken) {
            return new Call(method, path, Optional.of(accessToken), idempotencyKey, body);
        }

        Call once(String key) {
            return new Call(method, path, token, Optional.of(key), body);
        }
    }

    /// Sends it, and again while the answer is "later" (429 and 503 carry `Retry-After`).
    Answer send(Call call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = exchange(request(call));
            boolean later = response.statusCode() == 429 || response.statusCode() == 503;
            if (!later || attempt == TRIES) {
                return new Answer(response.statusCode(), parse(response.body()));
            }
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
    }

    /// Sends it and insists on success.
    Answer insist(Call call) throws InterruptedException {
        Answer answer = send(call);
        if (answer.status() >= 300) {
            throw new DemoFailed("%s %s answered %d %s %s"
                    .formatted(
                            call.method(), call.path(), answer.status(), answer.text("code"), answer.text("detail")));
        }
        return answer;
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        call.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        if (call.method().equals("POST")) {
            request.header("Content-Type", "application/json");
            return request.POST(BodyPublishers.ofString(json.writeValueAsString(call.body())))
                    .build();
        }
        return request.method(call.method(), BodyPublishers.noBody()).build();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailed("no answer from %s: is the stack up? (%s)".formatted(gateway, e), e);
        }
    }

    private JsonNode parse(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException e) {
            throw new DemoFailed("not JSON: " + body, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
