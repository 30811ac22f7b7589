package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one WebSocket: frames, subprotocol and the reason of the end pass in both directions. */
class SocketTest extends GatewayContext {

    @Test
    void framesPassBothWaysAndSoDoesTheReasonOfTheEnd() throws Exception {
        var heard = new Heard();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = open(client, heard);

            socket.sendText("hello", true).get();
            socket.sendText("x".repeat(20_000), true).get();
            socket.sendText("bye", true).get();

            await().until(() -> heard.ended != 0);
            assertThat(socket.getSubprotocol()).isEqualTo("petpal.v1");
            assertThat(heard.texts).containsExactly("heard hello", "heard " + "x".repeat(20_000));
            assertThat(heard.ended).isEqualTo(4001);
            assertThat(heard.reason).isEqualTo("session_ended");
        }
    }

    /** Of three instances one is dead and one is about to be. */
    @Test
    void aSocketGoesToAnInstanceThatIsReady() {
        await().ignoreExceptions().untilAsserted(() -> {
            for (int i = 0; i < 9; i++) {
                assertThat(answerTo("hello")).contains("heard hello");
            }
        });
    }

    private List<String> answerTo(String text) throws Exception {
        var heard = new Heard();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = open(client, heard);
            socket.sendText(text, true).get();
            await().until(() -> heard.ended != 0 || !heard.texts.isEmpty());
            socket.abort();
        }
        return heard.texts;
    }

    private WebSocket open(HttpClient client, Heard heard) throws Exception {
        return client.newWebSocketBuilder()
                .subprotocols("petpal.v1", "bearer.nonsense")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/v1/socket"), heard)
                .get();
    }

    private static final class Heard implements WebSocket.Listener {

        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private volatile int ended;
        private volatile String reason = "";

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String why) {
            reason = why;
            ended = status;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended = -1;
        }
    }
}
