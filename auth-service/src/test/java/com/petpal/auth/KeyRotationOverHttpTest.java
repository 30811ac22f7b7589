package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Time passes by what is written into the store, since these programs have the clock of the machine. */
class KeyRotationOverHttpTest extends AuthContext {

    @Test
    void keysArePublishedBeforeTheySignAndUntilTheirLastTokenDied() {
        Answer session = somebody();
        String old = keyOf(session);

        newestBegan(Duration.ofDays(30));
        soon().untilAsserted(() -> assertThat(published()).hasSize(2).contains(old));
        Instant signsFrom = newest().getDate("signsFrom").toInstant();
        String next = newest().getString("keyId");
        String meanwhile = keyOf(somebody());
        newestBegan(Duration.ofMinutes(1));
        soon().untilAsserted(() -> assertThat(keyOf(somebody())).isEqualTo(next));
        List<String> both = published();
        int oldTokensAnswer = get("/v1/auth/me", session.text("/accessToken")).status();
        newestBegan(Duration.ofMinutes(11).plusSeconds(1));

        soon().untilAsserted(() -> assertThat(published()).containsExactly(next));
        assertThat(signsFrom).isCloseTo(Instant.now().plus(10, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
        assertThat(meanwhile).isEqualTo(old);
        assertThat(both).containsExactly(old, next);
        assertThat(oldTokensAnswer).isEqualTo(200);
        assertThat(mongo.findAll(Document.class, "keys"))
                .extracting(key -> key.getString("keyId"))
                .containsExactly(next);
        assertThat(get("/.well-known/jwks.json", null).header("Cache-Control")).isEqualTo("max-age=300, public");
    }

    private List<String> published() {
        return StreamSupport.stream(
                        get("/.well-known/jwks.json", null).json().path("keys").spliterator(), false)
                .map(key -> key.path("kid").asString())
                .toList();
    }

    private Document newest() {
        var newest = mongo.findOne(new Query().with(Sort.by("_id").descending()), Document.class, "keys");
        return newest == null ? new Document() : newest;
    }

    private void newestBegan(Duration ago) {
        mongo.updateFirst(
                one(newest()),
                new Update().set("signsFrom", Date.from(Instant.now().minus(ago))),
                "keys");
    }

    private static Query one(Document key) {
        return Query.query(org.springframework.data.mongodb.core.query.Criteria.where("_id")
                .is(key.get("_id")));
    }

    private static String keyOf(Answer session) {
        try {
            return SignedJWT.parse(session.text("/accessToken")).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
