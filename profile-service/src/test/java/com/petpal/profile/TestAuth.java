package com.petpal.profile;

import com.petpal.platform.identity.UserId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** auth-service and messaging-service as profile-service sees them. */
final class TestAuth {

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, String> suspensions = new ConcurrentHashMap<>();
    private final Map<String, List<String>> receipts = new ConcurrentHashMap<>();
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;

    TestAuth() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/internal/accounts/", this::answer);
        server.createContext("/internal/deletions/", this::takeReceipt);
        server.createContext("/internal/conversations/", this::member);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** messaging-service, as far as it knows who belongs to a conversation. */
    void belongs(String conversation, UserId member) {
        members.add("/internal/conversations/" + conversation + "/members/" + member);
    }

    private void member(HttpExchange exchange) throws IOException {
        boolean knows = members.contains(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(away.get() ? 503 : knows ? 204 : 404, -1);
        exchange.close();
    }

    void says(UserId userId, String state) {
        states.put(userId.toString(), state);
    }

    void forgets(UserId userId) {
        states.remove(userId.toString());
    }

    void isAway(boolean now) {
        away.set(now);
    }

    /** How often somebody asked while it was away. */
    int refusals() {
        return refusals.get();
    }

    /** Receipts for a deletion, as JSON, in the order they came. */
    List<String> receipts(String deletionId) {
        return receipts.getOrDefault(deletionId, List.of());
    }

    /** What suspends somebody, as {@code reason=body}; empty if nothing does. */
    List<String> suspensions(UserId userId) {
        return suspensions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(userId + "/"))
                .map(entry -> entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1) + "=" + entry.getValue())
                .toList();
    }

    private void suspend(HttpExchange exchange) throws IOException {
        String which = exchange.getRequestURI().getPath().substring("/internal/accounts/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refuses = away.get();
        if (refuses) {
            refusals.incrementAndGet();
        } else if (exchange.getRequestMethod().equals("PUT")) {
            suspensions.put(which, body);
        } else {
            suspensions.remove(which);
        }
        exchange.sendResponseHeaders(refuses ? 503 : 204, -1);
        exchange.close();
    }

    private void takeReceipt(HttpExchange exchange) throws IOException {
        String deletionId = exchange.getRequestURI().getPath().split("/")[3];
        String receipt = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refuses = away.get();
        if (refuses) {
            refusals.incrementAndGet();
        } else {
            receipts.computeIfAbsent(deletionId, first -> new CopyOnWriteArrayList<>())
                    .add(receipt);
        }
        exchange.sendResponseHeaders(refuses ? 503 : 204, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.contains("/suspensions/")) {
            suspend(exchange);
            return;
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        String state = states.get(id);
        String body = state == null
                ? "{\"code\":\"not_found\"}"
                : "{\"userId\":\"%s\",\"state\":\"%s\"}".formatted(id, state);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        boolean refuses = away.get();
        if (refuses) {
            refusals.incrementAndGet();
        }
        exchange.sendResponseHeaders(refuses ? 503 : state == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
