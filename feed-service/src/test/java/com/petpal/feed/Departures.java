package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** People who leave, as auth-service tells of them. */
final class Departures {

    private static final JsonMapper JSON = new JsonMapper();

    private Departures() {}

    /** Tells of a round of an erasure; gives its receipt. */
    static String erased(StringRedisTemplate redis, UserId who, String deletionId, int round, IdGenerator ids) {
        String data = JSON.writeValueAsString(Map.of("deletionId", deletionId, "round", round));
        redis.opsForStream()
                .add(
                        "events:auth",
                        Map.of(
                                "id", ids.random128(),
                                "type", "account.deleted",
                                "aggregate", who.toString(),
                                "version", String.valueOf(round),
                                "at", Instant.now().toString(),
                                "data", data));
        FeedContext.soon()
                .untilAsserted(
                        () -> assertThat(FeedContext.RECEIPTS.of(deletionId)).hasSize(round));
        return FeedContext.RECEIPTS.of(deletionId).getLast();
    }
}
