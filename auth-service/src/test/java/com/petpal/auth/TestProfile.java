package com.petpal.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** profile-service as auth-service sees it: makes every person, unless told otherwise about a handle. */
final class TestProfile {

    private static final String PATH = "/internal/people/";
    private static final Reply CREATED = new Reply(201, "");

    private final Map<String, Function<String, Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final TestExports exports;

    TestProfile() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PATH, this::answer);
        exports = TestExports.on(server, "profile");
        server.start();
    }

    /** What it says. */
    record Reply(int status, String body) {

        static Reply problem(int status, String code) {
            return new Reply(status, "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
        }
    }

    /** What it was asked for. */
    record Asked(String authorization, JsonNode body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TestExports exports() {
        return exports;
    }

    void says(String handle, Reply reply) {
        replies.put(handle, userId -> reply);
    }

    void saysNothingMore(String handle) {
        replies.remove(handle);
    }

    /** Does something to a registration before it goes on. */
    void meanwhile(String handle, Function<String, Reply> act) {
        replies.put(handle, act);
    }

    Optional<Asked> asked(String userId) {
        return Optional.ofNullable(asked.get(userId));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String userId = exchange.getRequestURI().getPath().substring(PATH.length());
        JsonNode body = new JsonMapper().readTree(exchange.getRequestBody());
        asked.put(userId, new Asked(exchange.getRequestHeaders().getFirst("Authorization"), body));
        Reply reply = replies.getOrDefault(body.path("handle").asString(), any -> CREATED)
                .apply(userId);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
