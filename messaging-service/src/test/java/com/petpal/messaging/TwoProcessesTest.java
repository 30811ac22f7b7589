package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.identity.UserId;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program twice over the same stores, as behind the gateway. */
class TwoProcessesTest extends MessagingContext {

    private static ConfigurableApplicationContext other;
    private static int otherPort;

    @BeforeAll
    static void startAnother() {
        other = new SpringApplicationBuilder(MessagingService.class, TestAccess.class)
                .properties(Map.of(
                        "petpal.mongo.uri", TestDocuments.uri(),
                        "petpal.redis.url", TestRedis.shared().url(),
                        "petpal.profile-url", PROFILE.url(),
                        "petpal.internal-key", Base64.getEncoder().encodeToString(new byte[32])))
                .run("--server.port=0", "--management.server.port=0");
        otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stopIt() {
        other.close();
    }

    @Test
    void fromItsWelcomeOnASocketGetsWhatIsSentToTheOtherProcess() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);

        for (int i = 0; i < 20; i++) {
            try (var socket = new TestSocket(otherPort, "petpal.v1", "bearer." + TestAccess.token(ben))) {
                socket.await("welcome");
                send(anna, talk, "m" + i, "message " + i);

                assertThat(socket.await("message").path("text").asString()).isEqualTo("message " + i);
            }
        }
    }

    @Test
    void sendersInBothProcessesLeaveNoHoles() throws Exception {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);

        try (var annas = socket(anna);
                var bens = new TestSocket(otherPort, "petpal.v1", "bearer." + TestAccess.token(ben));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        for (int j = 0; j < 10; j++) {
                            (i % 2 == 0 ? annas : bens).send(frame(talk));
                        }
                        return null;
                    })
                    .toList());
            IntStream.range(0, 20).forEach(i -> annas.await("ack"));
            IntStream.range(0, 20).forEach(i -> bens.await("ack"));
        }

        assertThat(messages(anna, talk, "?after=0&limit=100")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(message -> message.path("seq").asLong()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    private static Map<String, String> frame(String talk) {
        return Map.of(
                "type",
                "send",
                "conversationId",
                talk,
                "clientMessageId",
                UUID.randomUUID().toString(),
                "text",
                "hello");
    }
}
