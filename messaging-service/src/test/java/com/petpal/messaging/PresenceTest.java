package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is there and who types, and who may open sockets at all. */
class PresenceTest extends MessagingContext {

    @Test
    void thoseWhoFollowEachOtherSeeWhetherTheOtherIsThere() {
        UserId anna = person();
        UserId ben = person();
        UserId fan = person();
        talk(anna, ben);
        talk(ben, anna);
        PROFILE.follows(fan, ben);

        try (var annas = socket(anna);
                var fans = socket(fan)) {
            annas.send(watch(ben));
            fans.send(watch(ben));
            assertThat(annas.await("presence").path("online").asBoolean(true)).isFalse();

            try (var bens = socket(ben)) {
                JsonNode there = annas.await("presence");
                assertThat(there.path("userId").asString()).isEqualTo(ben.toString());
                assertThat(there.path("online").asBoolean()).isTrue();
                assertThat(redis.getExpire("presence:" + ben)).isBetween(1L, 60L);
                bens.send(Map.of("type", "ping")).await("pong");
            }
            assertThat(annas.await("presence").path("online").asBoolean(true)).isFalse();
            assertThat(fans.await("presence").path("online").asBoolean(true)).isFalse();
            fans.send(Map.of("type", "ping")).await("pong");
        }
    }

    @Test
    void aProcessThatWasKilledIsForgotten() {
        UserId anna = person();
        UserId ben = person();
        talk(anna, ben);
        talk(ben, anna);
        redis.opsForZSet().add("presence:" + ben, "killed", System.currentTimeMillis() - 1);

        try (var annas = socket(anna)) {
            annas.send(watch(ben));

            assertThat(annas.await("presence").path("online").asBoolean(true)).isFalse();
        }
    }

    @Test
    void typingIsSaidOnceInAWhile() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        String other = talk(anna, ben);

        try (var annas = socket(anna);
                var bens = socket(ben)) {
            for (int i = 0; i < 10; i++) {
                annas.send(Map.of("type", "typing", "conversationId", talk));
            }
            annas.send(Map.of("type", "send", "conversationId", other, "clientMessageId", "m", "text", "marker"));

            assertThat(bens.await("typing").path("userId").asString()).isEqualTo(anna.toString());
            JsonNode next = bens.poll(java.time.Duration.ofSeconds(20));
            assertThat(Objects.requireNonNull(next).path("type").asString()).isEqualTo("message");
        }
    }

    @Test
    void pagesOfOtherOriginsAndUnknownProtocolsOpenNoSockets() {
        String token = "bearer." + TestAccess.token(person());

        for (String origin : List.of("https://app.example.org", "http://localhost:8080", "http://127.0.0.1:" + port)) {
            try (var socket = new TestSocket(port, Map.of("Origin", origin), "petpal.v1", token)) {
                socket.await("welcome");
            }
        }
        refused(403, () -> new TestSocket(port, Map.of("Origin", "https://evil.example"), "petpal.v1", token));
        refused(403, () -> new TestSocket(port, Map.of("Origin", "null"), "petpal.v1", token));
        refused(400, () -> new TestSocket(port, "petpal.v9", token));
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable open) {
        assertThatThrownBy(open)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        no -> assertThat(no.getResponse().statusCode()).isEqualTo(status));
    }

    private static Map<String, Object> watch(UserId person) {
        return Map.of("type", "watch", "userIds", List.of(person));
    }
}
