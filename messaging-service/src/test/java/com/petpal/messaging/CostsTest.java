package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What requests cost while caches of profile-service are warm; the budgets of the whole are in {@code system-tests}. */
class CostsTest extends MessagingContext {

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
