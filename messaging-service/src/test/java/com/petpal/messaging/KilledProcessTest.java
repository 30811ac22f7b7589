package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.identity.UserId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A process that is killed while eight people send through it. */
class KilledProcessTest extends MessagingContext {

    private static final int SENDERS = 8;
    private static final int EACH = 12;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
        UserId[] people = IntStream.range(0, SENDERS).mapToObj(i -> person()).toArray(UserId[]::new);
        String group = start(people[0], people).text("conversationId");
        try (var other = new OtherProcess(Map.of(
                        "petpal.mongo.uri",
                        TestDocuments.uri(),
                        "petpal.redis.url",
                        TestRedis.shared().url(),
                        "petpal.profile-url",
                        PROFILE.url(),
                        "petpal.auth-url",
                        RECEIPTS.url(),
                        // The lease of the sweeper would outlive it.
                        "petpal.events.sweep-interval",
                        "1h",
                        "petpal.internal-key",
                        Base64.getEncoder().encodeToString(new byte[32]),
                        TestAccess.KEY_PROPERTY,
                        TestAccess.keyForAnotherProcess()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int otherPort = other.port();
            var sending = IntStream.range(0, SENDERS)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        sendAll(people[i], group, otherPort);
                        return null;
                    })
                    .map(threads::submit)
                    .toList();
            soon().until(() -> acknowledged.size() >= SENDERS * EACH / 4);
            other.kill();
            for (var sender : sending) {
                sender.get();
            }
        }

        List<JsonNode> entries = entries(people[0], group);
        assertThat(lost).hasPositiveValue();
        assertThat(entries)
                .extracting(entry -> entry.path("seq").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, SENDERS * EACH).boxed().toList());
        assertThat(entries)
                .extracting(entry -> entry.path("clientMessageId").asString())
                .doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(
                                acknowledged.get(entry.path("clientMessageId").asString()))
                        .isEqualTo(entry.path("seq").asLong()));
    }

    /** Each over the other process as long as it lives; whoever gets no answer asks this one, with the same name. */
    private void sendAll(UserId sender, String group, int otherPort) {
        for (int i = 0; i < EACH; i++) {
            String name = sender + "-" + i;
            Answer answer;
            try {
                answer = sendTo(otherPort, sender, group, name);
            } catch (IllegalStateException killed) {
                lost.incrementAndGet();
                answer = send(sender, group, name, "hello");
            }
            assertThat(answer.status()).isIn(200, 201);
            acknowledged.put(name, answer.json().path("seq").asLong());
        }
    }

    private Answer sendTo(int otherPort, UserId sender, String group, String name) {
        return as(
                otherPort,
                sender,
                "POST",
                "/v1/conversations/" + group + "/messages",
                Map.of("clientMessageId", name, "text", "hello"),
                Map.of());
    }
}
