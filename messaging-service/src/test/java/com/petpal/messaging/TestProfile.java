package com.petpal.messaging;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/** profile-service as messaging-service sees it: who there is, and who blocked whom. */
final class TestProfile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> people = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<UserId>> blocked = new ConcurrentHashMap<>();
    private final Map<String, Set<UserId>> following = new ConcurrentHashMap<>();
    private final Set<String> images = ConcurrentHashMap.newKeySet();
    private final Set<String> hung = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean away = new AtomicBoolean();
    private final HttpServer server;

    TestProfile() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/internal/cards", exchange -> answer(exchange, Map.of("people", cards(exchange), "pets", List.of())));
        server.createContext("/internal/relations/", exchange -> answer(exchange, relations(exchange)));
        server.createContext("/internal/media/attach", this::attach);
        server.createContext("/internal/media/detach", this::detach);
        server.start();
    }

    void follows(UserId follower, UserId followee) {
        following
                .computeIfAbsent(follower.toString(), any -> ConcurrentHashMap.newKeySet())
                .add(followee);
    }

    /** An image that its uploader may hang on something. */
    String image(String mediaId) {
        images.add(mediaId);
        return mediaId;
    }

    /** What images hang on, as {@code type:id:image}. */
    Set<String> hung() {
        return Set.copyOf(hung);
    }

    private void detach(HttpExchange exchange) throws IOException {
        var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String subject = asked.at("/subject/type").asString() + ":"
                + asked.at("/subject/id").asString();
        asked.path("mediaIds").forEach(image -> hung.remove(subject + ":" + image.asString()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void attach(HttpExchange exchange) throws IOException {
        var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        List<String> wanted =
                asked.path("mediaIds").valueStream().map(id -> id.asString()).toList();
        boolean own = images.containsAll(wanted);
        if (own) {
            String subject = asked.at("/subject/type").asString() + ":"
                    + asked.at("/subject/id").asString();
            wanted.forEach(image -> hung.add(subject + ":" + image));
        }
        byte[] bytes = own ? new byte[0] : JSON.writeValueAsBytes(Map.of("code", "not_your_media"));
        exchange.getResponseHeaders().add("Content-Type", own ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(away.get() ? 503 : own ? 204 : 422, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void knows(UserId person) {
        people.add(person.toString());
    }

    /** A block cuts both ways. */
    void blocks(UserId one, UserId other) {
        blocked.computeIfAbsent(one.toString(), any -> ConcurrentHashMap.newKeySet())
                .add(other);
        blocked.computeIfAbsent(other.toString(), any -> ConcurrentHashMap.newKeySet())
                .add(one);
    }

    void withoutIt(Runnable something) {
        away.set(true);
        try {
            something.run();
        } finally {
            away.set(false);
        }
    }

    private List<Map<String, String>> cards(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("people")
                .valueStream()
                .map(id -> id.asString())
                .filter(people::contains)
                .map(TestProfile::card)
                .toList();
    }

    static Map<String, String> card(String person) {
        return Map.of("userId", person, "handle", "h" + person, "displayName", "P");
    }

    private Relations relations(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return relationsOf(path.substring(path.lastIndexOf('/') + 1));
    }

    Relations relationsOf(String person) {
        return Relations.of(
                following.getOrDefault(person, Set.of()), blocked.getOrDefault(person, Set.of()), List.of());
    }

    private void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away.get() ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
