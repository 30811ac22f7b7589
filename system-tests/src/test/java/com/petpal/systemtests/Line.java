package com.petpal.systemtests;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket that may end at any moment, and says so. */
final class Line implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSocket socket;
    private final Listener listener;

    private Line(WebSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /** @throws CompletionException if nobody takes it */
    static Line open(Person person) {
        App app = person.app();
        var listener = new Listener();
        WebSocket socket = app.http()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("petpal.v1", "bearer." + person.accessToken())
                .buildAsync(URI.create("ws://" + app.base().getAuthority() + "/v1/socket"), listener)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return new Line(socket, listener);
    }

    /** @throws CompletionException if it has ended */
    void send(Object frame) {
        socket.sendText(JSON.writeValueAsString(frame), true)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The next frame, if one comes in time and before the end. What came before the end comes before it. */
    @Nullable JsonNode poll(long nanos) {
        try {
            String text = listener.frames.poll(nanos, TimeUnit.NANOSECONDS);
            return text == null || text.equals(Listener.END) ? null : JSON.readTree(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a frame", e);
        }
    }

    /** The other side has said that it ends. */
    void endsNow() {
        listener.endedAt = System.nanoTime();
    }

    /** When it ended, by {@link System#nanoTime}; 0 while it lives. */
    long endedAt() {
        return listener.endedAt;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        /** So that whoever waits for a frame waits no longer. */
        private static final String END = "";

        private final StringBuilder partial = new StringBuilder();
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private volatile long endedAt;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ends();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ends();
        }

        private void ends() {
            endedAt = System.nanoTime();
            frames.add(END);
        }
    }
}
