package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens end with their session, not with their ten minutes. */
class RevocationsTest extends AuthContext {

    private static final String REVOCATIONS = "/internal/revocations";

    @Autowired
    StringRedisTemplate redis;

    @Test
    void whoeverSignsOutIsOutBeforeTheAnswer() {
        Answer session = somebody();
        Instant before = Instant.now();

        Answer out = send("POST", "/v1/auth/logout", session.text("/accessToken"), null);

        assertThat(out.status()).isEqualTo(204);
        assertThat(get("/v1/auth/me", session.text("/accessToken")).code()).isEqualTo("token_revoked");
        assertThat(revokedSince(before)).contains(session.text("/sessionId"));
        assertThat(out.header("Server-Timing")).contains("one=3 many=0 all=0").contains("redis;desc=\"1\"");
    }

    @Test
    void withoutRedisItIsTheSame() {
        Answer session = somebody();
        Answer other = somebody();

        TestRedis.shared().kill();
        try {
            Answer out = send("POST", "/v1/auth/logout", session.text("/accessToken"), null);

            assertThat(out.status()).isEqualTo(204);
            assertThat(get("/v1/auth/me", session.text("/accessToken")).code()).isEqualTo("token_revoked");
            assertThat(get("/v1/auth/me", other.text("/accessToken")).status()).isEqualTo(200);
            endedByAnotherInstance(other);
            refusedWithinTwoSeconds(other);
        } finally {
            TestRedis.shared().restart();
        }
    }

    @Test
    void whatAnotherInstanceEndedIsFoundByThePoll() {
        Answer session = somebody();
        assertThat(get("/v1/auth/me", session.text("/accessToken")).status()).isEqualTo(200);

        endedByAnotherInstance(session);

        refusedWithinTwoSeconds(session);
    }

    @Test
    void whatAnotherInstanceAnnouncesIsRefusedToo() {
        Answer session = somebody();
        String garbage = "no revocations";
        String ended = new JsonMapper()
                .writeValueAsString(List.of(Map.of(
                        "sessionId", session.text("/sessionId"),
                        "expiresAt", Instant.now().plusSeconds(600).toString())));

        soon().untilAsserted(() -> {
            redis.convertAndSend("revoked", garbage);
            redis.convertAndSend("revoked", ended);
            assertThat(get("/v1/auth/me", session.text("/accessToken")).code()).isEqualTo("token_revoked");
        });
    }

    @Test
    void reuseOfARefreshTokenEndsTheAccessTokensOfItsSession() {
        Answer first = somebody();
        Answer second = refresh(first.text("/refreshToken"));
        Answer third = refresh(second.text("/refreshToken"));

        Answer reused = refresh(first.text("/refreshToken"));

        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(List.of(first, second, third))
                .allSatisfy(session -> assertThat(
                                get("/v1/auth/me", session.text("/accessToken")).code())
                        .isEqualTo("token_revoked"));
    }

    @Test
    void onlyServicesAreToldWhatEnded() {
        Answer session = somebody();

        assertThat(get(REVOCATIONS, null).status()).isEqualTo(401);
        assertThat(get(REVOCATIONS, session.text("/accessToken")).status()).isEqualTo(401);
        assertThat(get(REVOCATIONS + "?since=yesterday", credential.mint()).status())
                .isEqualTo(400);
    }

    @Test
    void everythingThatEndedWithinATokensLifeIsOneDeclaredReadAndNothingOlderIsTold() {
        Answer session = somebody();
        Instant before = Instant.now();
        send("POST", "/v1/auth/logout", session.text("/accessToken"), null);
        Answer old = somebody();
        revokedAt(old, Instant.now().minus(Duration.ofMinutes(12)));

        Answer everything = get(REVOCATIONS, credential.mint());
        Answer later = get(REVOCATIONS + "?since=" + Instant.now().plusSeconds(1), credential.mint());

        assertThat(ids(everything)).contains(session.text("/sessionId")).doesNotContain(old.text("/sessionId"));
        assertThat(ids(later)).doesNotContain(session.text("/sessionId"));
        assertThat(Instant.parse(everything.text("/until"))).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(everything.header("Server-Timing")).contains("one=0 many=1 all=0");
    }

    @Test
    void aRevocationIsInABucketOfItsMinute() {
        Answer session = somebody();

        send("POST", "/v1/auth/logout", session.text("/accessToken"), null);

        long minute = Instant.now().getEpochSecond() / 60;
        long slice =
                Long.remainderUnsigned(UserId.parse(session.text("/userId")).value(), 4);
        var buckets = List.of(minute + "-" + slice, (minute - 1) + "-" + slice);
        Document stored = Objects.requireNonNull(mongo.findOne(
                Query.query(Criteria.where("bucket")
                                .in(buckets)
                                .and("sessionId")
                                .is(session.text("/sessionId")))
                        .comment("revocations"),
                Document.class,
                "revocations"));
        assertThat(stored.getString("_id")).startsWith(stored.getString("bucket"));
    }

    private void refusedWithinTwoSeconds(Answer session) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                get("/v1/auth/me", session.text("/accessToken")).code())
                        .isEqualTo("token_revoked"));
    }

    private void endedByAnotherInstance(Answer session) {
        revokedAt(session, Instant.now());
    }

    private void revokedAt(Answer session, Instant endedAt) {
        String bucket = endedAt.getEpochSecond() / 60 + "-0";
        mongo.insert(
                new Document("_id", bucket + "-" + ids.random128())
                        .append("bucket", bucket)
                        .append("sessionId", session.text("/sessionId"))
                        .append("endedAt", Date.from(endedAt))
                        .append("expiresAt", Date.from(endedAt.plus(Duration.ofMinutes(11)))),
                "revocations");
    }

    private List<String> revokedSince(Instant time) {
        return ids(get(REVOCATIONS + "?since=" + time.minusSeconds(1), credential.mint()));
    }

    private static List<String> ids(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("sessionId").asString())
                .toList();
    }
}
