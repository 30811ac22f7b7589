package com.petpal.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mobile app as far as HTTP goes: talks to one base address, as somebody or as nobody.
 *
 * <p>Immutable; {@link #as} gives the same app with another token.
 */
public final class App {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    private App(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    public static App at(URI base) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new App(http, base, Map.of());
    }

    public App as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public App with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new App(http, base, Map.copyOf(more));
    }

    public URI base() {
        return base;
    }

    public HttpClient http() {
        return http;
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer put(String path) {
        return send("PUT", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer put(String path, Map<String, ?> body) {
        return with("Content-Type", "application/json")
                .send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    public Answer post(String path, String body) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer patch(String path, Map<String, ?> body) {
        return with("Content-Type", "application/merge-patch+json")
                .send("PATCH", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /**
     * @param path goes out exactly as it is
     * @throws UncheckedIOException if no answer came: the outcome is unknown
     */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        URI whole = URI.create("http://" + base.getAuthority() + path);
        var request = HttpRequest.newBuilder(whole).method(method, body).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }
}
