package com.petpal.profile;

import com.petpal.platform.identity.UserId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** feed-service as profile-service sees it: how many posts somebody has, and which image a post shows. */
final class TestFeed {

    private final Map<String, Integer> posts = new ConcurrentHashMap<>();
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    TestFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/people/", this::count);
        server.createContext("/internal/posts/", this::images);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void has(UserId author, int number) {
        posts.put(author.toString(), number);
    }

    /** A post that was kept, and shows an image. */
    void shows(String post, String image) {
        shown.put(post, "\"" + image + "\"");
    }

    void isAway(boolean now) {
        away.set(now);
    }

    int asked() {
        return asked.get();
    }

    private void count(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        answer(exchange, "{\"posts\":%d}".formatted(posts.getOrDefault(third(exchange), 0)));
    }

    private void images(HttpExchange exchange) throws IOException {
        answer(exchange, "{\"mediaIds\":[%s]}".formatted(shown.getOrDefault(third(exchange), "")));
    }

    private static String third(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().split("/", -1)[3];
    }

    private void answer(HttpExchange exchange, String answer) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away.get() ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
