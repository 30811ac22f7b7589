package com.petpal.platform.erasure.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** auth-service as far as it takes receipts. */
public final class TestReceipts {

    private final Map<String, List<String>> receipts = new ConcurrentHashMap<>();
    private final HttpServer server;

    public TestReceipts() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/deletions/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Receipts for a deletion, as JSON, in the order they came. */
    public List<String> of(String deletionId) {
        return receipts.getOrDefault(deletionId, List.of());
    }

    private void take(HttpExchange exchange) throws IOException {
        String deletionId = exchange.getRequestURI().getPath().split("/", -1)[3];
        String receipt = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        receipts.computeIfAbsent(deletionId, first -> new CopyOnWriteArrayList<>())
                .add(receipt);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
