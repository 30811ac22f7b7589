package com.petpal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A service behind the gateway: remembers what reached it, and answers that it did. As auth-service it also says which
 * sessions have ended, or is away.
 */
final class Upstream {

    static final String CACHE_CONTROL = "private, max-age=31536000, immutable";

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicInteger received = new AtomicInteger();
    private volatile boolean saysWhatEnded = true;
    private volatile String asker = "";

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext("/internal/revocations", this::revocations);
        server.start();
    }

    /**
     * A request as it came through.
     *
     * @param headers by name in lower case
     * @param bodyBytes how long its body was
     */
    record Seen(String method, String target, Map<String, String> headers, int bodyBytes) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen last() {
        return seen.getLast();
    }

    /** Bytes of bodies so far, also of those that are not over. */
    int received() {
        return received.get();
    }

    void forget() {
        received.set(0);
        seen.clear();
    }

    void ends(String sessionId) {
        ended.add(sessionId);
    }

    void saysWhatEnded(boolean does) {
        saysWhatEnded = does;
    }

    /** What whoever asked for ended sessions had as its credential. */
    String asker() {
        return asker;
    }

    private void revocations(HttpExchange exchange) throws IOException {
        try (exchange) {
            asker = exchange.getRequestHeaders().getFirst("Authorization");
            String expiry = Instant.now().plusSeconds(600).toString();
            String items = ended.stream()
                    .map(id -> "{\"sessionId\":\"%s\",\"expiresAt\":\"%s\",\"why\":\"new\"}".formatted(id, expiry))
                    .collect(Collectors.joining(","));
            byte[] body = "{\"until\":\"%s\",\"items\":[%s]}"
                    .formatted(Instant.now(), items)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(saysWhatEnded ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private int read(InputStream body) throws IOException {
        var part = new byte[1 << 16];
        int length = 0;
        for (int count = body.read(part); count >= 0; count = body.read(part)) {
            length += count;
            received.addAndGet(count);
        }
        return length;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int length = read(exchange.getRequestBody());
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(Locale.ROOT),
                                    header -> String.join(", ", header.getValue()))),
                    length));
            byte[] body = "{\"reached\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Server-Timing", "mongo;dur=0");
            if (exchange.getRequestURI().getPath().startsWith("/v1/media/")) {
                exchange.getResponseHeaders().add("Cache-Control", CACHE_CONTROL);
                exchange.getResponseHeaders().add("ETag", "\"a\"");
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
