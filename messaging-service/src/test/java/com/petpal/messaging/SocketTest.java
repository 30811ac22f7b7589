package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

class SocketTest extends MessagingContext {

    @Autowired
    MeterRegistry meters;

    @Autowired
    @Qualifier("socketWatch") SmartLifecycle socketWatch;

    @Test
    void aTokenInTheSubprotocolSignsIn() {
        UserId anna = person();

        try (var socket = new TestSocket(port, "petpal.v1", "bearer." + TestAccess.token(anna))) {
            JsonNode welcome = socket.await("welcome");

            assertThat(socket.protocol()).isEqualTo("petpal.v1");
            assertThat(welcome.path("sessionId").asString()).isNotEmpty();
            assertThat(welcome.path("heartbeatSeconds").asLong()).isEqualTo(30);
            assertThat(meters.get("petpal.sockets").gauge().value()).isPositive();
        }
    }

    @Test
    void aTokenInTheFirstFrameSignsInAndALaterOneKeepsTheSocket() {
        UserId anna = person();

        try (var socket = new TestSocket(port)) {
            socket.send(hello(TestAccess.token(anna, Duration.ofSeconds(2)))).await("welcome");
            socket.send(hello(TestAccess.token(anna))).await("welcome");
            socket.send(hello(TestAccess.token(person())));
            assertThat(socket.await("problem").path("code").asString()).isEqualTo("other_person");

            soon().pollDelay(Duration.ofSeconds(3)).untilAsserted(() -> {
                socket.send(Map.of("type", "ping", "id", "p"));
                assertThat(socket.await("pong").path("id").asString()).isEqualTo("p");
            });
        }
    }

    @Test
    void aMessageSentOverASocketIsAcknowledgedAndReachesAllSocketsOfItsPeople() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);

        try (var annas = socket(anna);
                var bens = socket(ben);
                var bensOther = socket(ben)) {
            annas.send(Map.of(
                    "type", "send", "id", "1", "conversationId", talk, "clientMessageId", "m-1", "text", "hello"));

            JsonNode ack = annas.await("ack");
            assertThat(ack.path("id").asString()).isEqualTo("1");
            assertThat(ack.path("conversationId").asString()).isEqualTo(talk);
            assertThat(ack.path("seq").asLong()).isEqualTo(1);
            assertThat(bens.await("message").path("text").asString()).isEqualTo("hello");
            JsonNode message = bensOther.await("message");
            assertThat(message.path("senderId").asString()).isEqualTo(anna.toString());
            assertThat(message.path("seq").asLong()).isEqualTo(1);
            assertThat(message.path("sentAt").asString()).endsWith("Z");
        }
        assertThat(messages(ben, talk, "?after=0").items("text")).containsExactly("hello");
    }

    @Test
    void readingAndTypingAreSeenByTheOther() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        send(anna, talk, "m", "hello");

        try (var annas = socket(anna);
                var bens = socket(ben)) {
            bens.send(Map.of("type", "typing", "conversationId", talk));
            assertThat(annas.await("typing").path("userId").asString()).isEqualTo(ben.toString());
            bens.send(Map.of("type", "read", "conversationId", talk, "seq", 1));
            JsonNode receipt = annas.await("receipt");
            assertThat(receipt.path("userId").asString()).isEqualTo(ben.toString());
            assertThat(receipt.path("seq").asLong()).isEqualTo(1);
        }
    }

    @Test
    void forgedTokensOpenNoSocket() {
        UserId anna = person();

        assertThatThrownBy(() -> new TestSocket(port, "petpal.v1", "bearer." + TestAccess.forged(anna)))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
        try (var socket = new TestSocket(port)) {
            socket.send(hello(TestAccess.forged(anna)));

            assertThat(socket.await("problem").path("code").asString()).isEqualTo("token_invalid");
            assertThat(socket.await("bye").path("reason").asString()).isEqualTo("token_refused");
            assertThat(socket.closeCode()).isEqualTo(1008);
        }
        try (var socket = new TestSocket(port)) {
            socket.send(hello(TestAccess.token(anna, Duration.ofMinutes(-1))));

            assertThat(socket.await("problem").path("code").asString()).isEqualTo("token_expired");
        }
    }

    @Test
    void aSocketEndsWithItsToken() {
        try (var socket = new TestSocket(port)) {
            socket.send(hello(TestAccess.token(person(), Duration.ofSeconds(1))))
                    .await("welcome");

            assertThat(socket.await("bye").path("reason").asString()).isEqualTo("token_expired");
            assertThat(socket.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void whoeverSaysNoHelloIsShownOut() {
        try (var socket = new TestSocket(port)) {
            socket.send(Map.of("type", "ping", "id", "x"));

            JsonNode problem = socket.await("problem");
            assertThat(problem.path("code").asString()).isEqualTo("unauthenticated");
            assertThat(problem.path("id").asString()).isEqualTo("x");
            assertThat(socket.await("bye").path("reason").asString()).isEqualTo("no_hello");
            assertThat(socket.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void whenTheProgramStopsEverySocketHearsWhenToComeBack() {
        UserId anna = person();
        var socket = socket(anna);

        socketWatch.stop();
        try {
            JsonNode bye = socket.await("bye");
            assertThat(bye.path("reason").asString()).isEqualTo("restarting");
            assertThat(bye.path("resumeAfterMs").asLong()).isBetween(0L, 3_000L);
            assertThat(socket.closeCode()).isEqualTo(1012);
            assertThatThrownBy(() -> socket(anna)).hasCauseInstanceOf(WebSocketHandshakeException.class);
        } finally {
            socketWatch.start();
        }

        socket(anna).close();
    }

    @Test
    void thePathOfTheSocketIsForSocketsAlone() {
        assertThat(as(person(), "GET", "/v1/socket").status()).isEqualTo(400);
        assertThat(as(person(), "POST", "/v1/socket", "{}").code()).isEqualTo("invalid_request");
    }

    private static Map<String, String> hello(String token) {
        return Map.of("type", "hello", "token", token);
    }
}
