package com.petpal.systemtests;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live connection of the mobile app. Frames are kept in the order they came until somebody asks for them. */
public final class Socket implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebSocket socket;
    private final Inbox inbox;

    private Socket(WebSocket socket, Inbox inbox) {
        this.socket = socket;
        this.inbox = inbox;
    }

    /** Opens the socket with the token in the subprotocol, as a browser must. */
    public static Socket open(Person person) {
        App app = person.app();
        URI base = app.base();
        var inbox = new Inbox();
        WebSocket socket = app.http()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("petpal.v1", "bearer." + person.accessToken())
                .buildAsync(URI.create("ws://" + base.getAuthority() + "/v1/socket"), inbox)
                .join();
        var opened = new Socket(socket, inbox);
        opened.await("welcome");
        return opened;
    }

    public void send(Map<String, ?> frame) {
        sendText(JSON.writeValueAsString(frame));
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /**
     * The next frame of a type; frames of other types before it are dropped.
     *
     * @throws AssertionError if none comes in time
     */
    public JsonNode await(String type) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode frame = inbox.next(deadline - System.nanoTime());
            if (frame == null) {
                throw new AssertionError("no frame of type " + type + " came");
            }
            if (frame.path("type").asString("").equals(type)) {
                return frame;
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Inbox implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

        @Nullable JsonNode next(long nanos) {
            try {
                return frames.poll(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a frame", e);
            }
        }

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
    }
}
