package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.security.ServiceCredential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What tests about leaving do again and again. The other services are played by the test. */
abstract class Leaving extends Mailing {

    static final List<String> OTHERS = List.of("profile", "feed", "messaging");
    static final String LETTER = "account-leaving";

    @Autowired
    StringRedisTemplate redis;

    Answer leave(String accessToken, String password) {
        return send("POST", "/v1/auth/account/delete", accessToken, Map.of("password", password));
    }

    /** The id of a deletion that was taken. */
    String left(Registered person) {
        Answer accepted = leave(person.accessToken(), PASSWORD);
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.text("/deletionId");
    }

    Answer progress(String deletionId) {
        return get("/v1/auth/account/deletions/" + deletionId, null);
    }

    String state(String deletionId) {
        return progress(deletionId).text("/state");
    }

    /** As if nobody could have a token of the person any more; the store forgets revocations by itself. */
    void graceIsOver(Registered person, String deletionId) {
        mongo.getCollection("revocations")
                .deleteMany(
                        new Document("sessionId", new Document("$regex", "^" + person.userId())),
                        new com.mongodb.client.model.DeleteOptions().comment("erasure"));
        makeDue(deletionId);
    }

    void makeDue(String deletionId) {
        var past = new Update().set("dueAt", Date.from(Instant.now().minus(Duration.ofMinutes(1))));
        mongo.updateFirst(ofJob(deletionId), past, "jobs");
    }

    @Nullable Document job(String deletionId) {
        return mongo.findOne(ofJob(deletionId), Document.class, "jobs");
    }

    private static Query ofJob(String deletionId) {
        return Query.query(Criteria.where("userId")
                .is(deletionId.substring(0, 11))
                .and("_id")
                .is(deletionId));
    }

    /** The rounds in which a person's deletion was told to the services, each as often as it was. */
    List<Integer> announced(String userId) {
        return Objects.requireNonNull(redis.<String, String>opsForStream().range("events:auth", Range.unbounded()))
                .stream()
                .map(entry -> entry.getValue())
                .filter(entry -> userId.equals(entry.get("aggregate")) && "account.deleted".equals(entry.get("type")))
                .map(entry -> Integer.valueOf(entry.getOrDefault("version", "")))
                .toList();
    }

    void awaitAnnounced(String userId, int round) {
        soon().untilAsserted(() -> assertThat(announced(userId)).contains(round));
    }

    Answer receipt(String service, String deletionId, int round, Map<String, Integer> counts) {
        return receiptFrom(service + "-service", service, deletionId, round, counts);
    }

    Answer receiptFrom(String caller, String service, String deletionId, int round, Map<String, Integer> counts) {
        var credential =
                new ServiceCredential(Base64.getEncoder().encodeToString(new byte[32]), caller, Clock.systemUTC());
        return send(
                "PUT",
                "/internal/deletions/" + deletionId + "/receipts/" + service,
                credential.mint(),
                new HashMap<>(Map.of("round", round, "erasedAt", Instant.now().toString(), "counts", counts)));
    }

    void everybodyAnswers(String deletionId, int round) {
        OTHERS.forEach(service -> assertThat(
                        receipt(service, deletionId, round, Map.of("things", 1)).status())
                .isEqualTo(204));
    }

    /** Goes the whole way. */
    void erase(Registered person, String deletionId) {
        graceIsOver(person, deletionId);
        awaitAnnounced(person.userId(), 1);
        everybodyAnswers(deletionId, 1);
        awaitAnnounced(person.userId(), 2);
        everybodyAnswers(deletionId, 2);
        soon().untilAsserted(() -> assertThat(state(deletionId)).isEqualTo("done"));
    }

    /** Collections of this database with a document that holds one of these texts, in a key or in a value. */
    Set<String> collectionsNaming(String... texts) {
        return Naming.collections(mongo, "auth", texts);
    }
}
