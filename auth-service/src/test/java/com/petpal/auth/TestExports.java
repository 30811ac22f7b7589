package com.petpal.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A service as auth-service sees it when it collects an export: holds one file about everybody, unless told otherwise. */
final class TestExports {

    private static final String PATH = "/internal/exports/";

    private final String service;
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    private TestExports(HttpServer server, String service) {
        this.server = server;
        this.service = service;
        server.createContext(PATH, this::answer);
    }

    /** How it answers; {@code call} counts those about one person from 1. */
    interface Reply {
        void give(HttpExchange exchange, int call) throws IOException;
    }

    static TestExports on(HttpServer server, String service) {
        return new TestExports(server, service);
    }

    static TestExports alone(String service) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var exports = new TestExports(server, service);
            server.start();
            return exports;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(String userId, Reply reply) {
        replies.put(userId, reply);
    }

    int calls(String userId) {
        return calls.getOrDefault(userId, new AtomicInteger()).get();
    }

    /** A ZIP of files, named and filled. */
    static byte[] zip(List<Map.Entry<String, byte[]>> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    byte[] usual(String userId) {
        byte[] json =
                "{\"from\":\"%s\",\"about\":\"%s\"}".formatted(service, userId).getBytes(StandardCharsets.UTF_8);
        return zip(List.of(Map.entry(service + ".json", json)));
    }

    static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Says it will send more than it does, and hangs up. */
    static void breakOff(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length + 1_000);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        throw new IOException("hung up");
    }

    static void unavailable(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(503, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String userId = exchange.getRequestURI().getPath().substring(PATH.length());
        int call = calls.computeIfAbsent(userId, any -> new AtomicInteger()).incrementAndGet();
        String credential = exchange.getRequestHeaders().getFirst("Authorization");
        if (credential == null || !credential.startsWith("Bearer ")) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        replies.getOrDefault(userId, (usual, number) -> send(usual, usual(userId)))
                .give(exchange, call);
    }
}
