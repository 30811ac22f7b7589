package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What requests cost while caches of profile-service are warm; the budgets of the whole are in {@code system-tests}. */
class CostsTest extends MessagingContext {

    @Autowired
    MeterRegistry meters;

    private UserId anna;
    private UserId ben;

    @BeforeEach
    void twoPeopleWhomRedisKnows() {
        anna = person();
        ben = person();
        PROFILE.follows(anna, ben);
        PROFILE.follows(ben, anna);
        known(anna);
        known(ben);
    }

    @Test
    void beginningAConversationCostsThreeDocumentsAndThreeLooksIntoRedis() {
        assertThat(cost(start(anna, ben))).contains("one=3 many=0 all=0", "redis;desc=\"3\"", "http;desc=\"0\"");
        assertThat(cost(start(ben, anna))).contains("one=4 many=0 all=0", "redis;desc=\"3\"", "http;desc=\"0\"");
    }

    @Test
    void sendingCostsThreeOfEach() {
        String talk = talk(anna, ben);

        assertThat(cost(send(anna, talk, "m", "hello")))
                .contains("one=3 many=0 all=0", "redis;desc=\"3\"", "http;desc=\"0\"");
    }

    @Test
    void sendingOverASocketCostsThreeDocumentsOfOneShardEach() {
        String talk = talk(anna, ben);
        try (var socket = socket(anna)) {
            double before = frames("mongo_one");
            double elsewhere = frames("mongo_many") + frames("mongo_all") + frames("http");
            for (int i = 0; i < 5; i++) {
                socket.send(Map.of("type", "send", "conversationId", talk, "clientMessageId", "m" + i, "text", "hi"))
                        .await("ack");
            }
            socket.send(Map.of("type", "ping")).await("pong");

            assertThat(frames("mongo_one") - before).isEqualTo(15);
            assertThat(frames("mongo_many") + frames("mongo_all") + frames("http"))
                    .isEqualTo(elsewhere);
        }
    }

    private double frames(String operation) {
        return meters.find("petpal.frame.operations").tags("type", "send", "operation", operation).summaries().stream()
                .mapToDouble(DistributionSummary::totalAmount)
                .sum();
    }

    @Test
    void readingCostsTwoDocumentsAndMarkingThreeAndAPublication() {
        String talk = talk(anna, ben);
        send(anna, talk, "m", "hello");

        assertThat(cost(messages(ben, talk, ""))).contains("one=2 many=0 all=0", "redis;desc=\"0\"");
        assertThat(cost(as(ben, "PUT", "/v1/conversations/" + talk + "/read", Map.of("seq", 1))))
                .contains("one=3 many=0 all=0", "redis;desc=\"1\"");
    }

    @Test
    void thePageOfAnInboxIsOneQueryOfConversations() {
        talk(anna, ben);
        talk(anna, known());

        assertThat(cost(as(anna, "GET", "/v1/conversations"))).contains("one=1 many=1 all=0", "redis;desc=\"0\"");
    }

    private UserId known() {
        return known(person());
    }

    private UserId known(UserId person) {
        redis.opsForValue().set("relations:" + person, JSON.writeValueAsString(PROFILE.relationsOf(person.toString())));
        redis.opsForValue().set("person:" + person, JSON.writeValueAsString(TestProfile.card(person.toString())));
        return person;
    }

    private static String cost(Answer answer) {
        assertThat(answer.status()).isLessThan(300);
        return answer.header("Server-Timing");
    }
}
