package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RedisAwayTest extends MessagingContext {

    private static final String ANOTHER_PROCESS = "0".repeat(11);

    @Test
    void whatAnotherProcessHasForSomebodyReachesTheirSocketHere() {
        UserId anna = person();

        try (var socket = socket(anna)) {
            fromAnotherProcess(anna, "over there");

            assertThat(socket.await("message").path("text").asString()).isEqualTo("over there");
        }
    }

    @Test
    void withoutRedisMessagesReachTheSocketsOfThisProcessAndAfterwardsThoseOfOthersAgain() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);

        try (var before = socket(ben)) {
            withoutRedis(() -> {
                assertThat(send(anna, talk, "m1", "still here").status()).isEqualTo(201);
                assertThat(before.await("message").path("text").asString()).isEqualTo("still here");
                try (var meanwhile = socket(ben)) {
                    meanwhile.send(
                            Map.of("type", "send", "conversationId", talk, "clientMessageId", "m2", "text", "me too"));
                    assertThat(meanwhile.await("ack").path("seq").asLong()).isEqualTo(2);
                }
            });

            soon().pollInterval(Duration.ofMillis(300)).until(() -> {
                fromAnotherProcess(ben, "back again");
                return hears(before, "back again");
            });
        }
        soon().untilAsserted(() -> assertThat(as(ben, "GET", "/v1/conversations")
                        .json()
                        .at("/items/0/lastSeq")
                        .asLong())
                .isEqualTo(2));
    }

    private static boolean hears(TestSocket socket, String text) {
        JsonNode frame = socket.poll(Duration.ofMillis(200));
        while (frame != null) {
            if (frame.path("text").asString("").equals(text)) {
                return true;
            }
            frame = socket.poll(Duration.ofMillis(200));
        }
        return false;
    }

    private void fromAnotherProcess(UserId person, String text) {
        redis.convertAndSend(
                "live:" + person, ANOTHER_PROCESS + JSON.writeValueAsString(Map.of("type", "message", "text", text)));
    }
}
