package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session that ends takes its sockets with it, and no other's. */
class EndedSessionsTest extends MessagingContext {

    @Test
    void theSocketOfAnEndedSessionIsClosedAndAnotherSessionsGoesOn() {
        UserId anna = person();
        String phone = ids.random128();
        String tablet = ids.random128();

        try (var phones = socketOf(anna, phone);
                var tablets = socketOf(anna, tablet)) {
            TestAccess.ends(phone);

            assertThat(phones.await("bye").path("reason").asString()).isEqualTo("session_ended");
            assertThat(phones.closeCode()).isEqualTo(1008);
            assertThat(tablets.send(Map.of("type", "ping"))
                            .await("pong")
                            .path("type")
                            .asString())
                    .isEqualTo("pong");
        }
        assertThatThrownBy(() -> socketOf(anna, phone)).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void withoutRedisTheSocketIsClosedAllTheSame() {
        UserId anna = person();
        String session = ids.random128();

        withoutRedis(() -> {
            try (var socket = socketOf(anna, session)) {
                TestAccess.ends(session);

                assertThat(socket.await("bye").path("reason").asString()).isEqualTo("session_ended");
            }
        });
    }

    @Test
    void withRedisTheEndIsHeardBeforeItIsAskedFor() {
        UserId anna = person();
        String session = ids.random128();

        try (var socket = socketOf(anna, session)) {
            // Subscribed or not: after Redis was away it takes a moment.
            soon().pollInterval(Duration.ofMillis(200)).until(() -> {
                announce(session);
                var frame = socket.poll(Duration.ofMillis(200));
                return frame != null && frame.path("reason").asString("").equals("session_ended");
            });
        }
    }

    private void announce(String session) {
        redis.convertAndSend(
                "revoked",
                JSON.writeValueAsString(List.of(Map.of(
                        "sessionId",
                        session,
                        "expiresAt",
                        Instant.now().plusSeconds(600).toString()))));
    }

    private TestSocket socketOf(UserId person, String session) {
        var socket = new TestSocket(port, "petpal.v1", "bearer." + TestAccess.ofSession(person, session));
        socket.await("welcome");
        return socket;
    }
}
