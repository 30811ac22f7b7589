package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.identity.UserId;
import java.util.Base64;
import java.util.HashMap;
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
        var pushes = new HashMap<String, Object>();
        TestPushes.each((name, value) -> pushes.put(name, value.get()));
        other = new SpringApplicationBuilder(MessagingService.class, TestAccess.class)
                .properties(Map.of(
                        "petpal.mongo.uri", TestDocuments.uri(),
                        "petpal.redis.url", TestRedis.shared().url(),
                        "petpal.profile-url", PROFILE.url(),
                        "petpal.internal-key", Base64.getEncoder().encodeToString(new byte[32])))
                .properties(pushes)
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

    @Test
    void whoeverHasASocketInAnyProcessGetsNoPush() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        var phone = TestPushes.SERVER.browser();
        as(ben, "PUT", "/v1/devices/phone", Map.of("platform", "webpush", "token", phone.subscription()));

        try (var socket = new TestSocket(otherPort, "petpal.v1", "bearer." + TestAccess.token(ben))) {
            socket.await("welcome");
            for (int i = 1; i <= 5; i++) {
                send(anna, talk, "m" + i, "there " + i);
                socket.await("message");
            }
            soon().until(this::groupsHaveReadAll);
        }
        soon().untilAsserted(() -> {
            send(anna, talk, "gone" + ids.random64(), "gone");
            assertThat(TestPushes.SERVER.taken(phone.endpoint())).isNotEmpty();
        });

        assertThat(TestPushes.SERVER.taken(phone.endpoint()))
                .allSatisfy(
                        push -> assertThat(Integer.parseInt(push.text("/seq"))).isGreaterThan(5));
    }

    private boolean groupsHaveReadAll() {
        String last = redis.opsForStream().info("events:messaging").lastGeneratedId();
        return redis.opsForStream().groups("events:messaging").stream()
                .allMatch(group ->
                        group.pendingCount() == 0 && group.lastDeliveredId().equals(last));
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
