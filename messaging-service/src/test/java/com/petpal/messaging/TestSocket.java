package com.petpal.messaging;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app's end of a socket. */
final class TestSocket implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Inbox inbox = new Inbox();
    private final WebSocket socket;

    /** @throws java.util.concurrent.CompletionException if the handshake is refused */
    TestSocket(int port, String... protocols) {
        this(port, Map.of(), protocols);
    }

    TestSocket(int port, Map<String, String> headers, String... protocols) {
        var builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0], Arrays.copyOfRange(protocols, 1, protocols.length));
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/v1/socket"), inbox)
                .join();
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    TestSocket send(Map<String, ?> frame) {
        return sendText(JSON.writeValueAsString(frame));
    }

    /** One at a time, as the client insists. */
    synchronized TestSocket sendText(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame of this type; others before it are dropped. */
    JsonNode await(String type) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode frame = poll(Duration.ofNanos(deadline - System.nanoTime()));
            if (frame == null) {
                throw new AssertionError("no frame of type " + type + " came");
            }
            if (frame.path("type").asString("").equals(type)) {
                return frame;
            }
        }
    }

    @Nullable JsonNode poll(Duration patience) {
        try {
            return inbox.frames.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int closeCode() {
        return inbox.closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Inbox implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(JSON.readTree(partial.toString()));
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
