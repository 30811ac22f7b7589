package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is left in this service of somebody who deleted their account: nothing. */
class ErasureTest extends MediaRequests {

    private UserId ada;
    private UserId ben;
    private String name;
    private String deletionId;

    @BeforeEach
    void twoPeopleWhoFollowEachOther() {
        deletionId = ids.random128();
        name = "Ada " + ids.random64();
        ada = person(name);
        ben = person("Ben");
        follow(ada, ben);
        follow(ben, ada);
        as(ada, "POST", "/v1/pets", Map.of("name", "Momo", "species", "dog"), Map.of("Idempotency-Key", "pet-of-ada"));
        becomesAvatar(ada, uploaded(ada, SampleImages.jpeg()));
        soon().untilAsserted(() -> {
            assertThat(followers(ada)).containsExactly(ben.toString());
            assertThat(followers(ben)).containsExactly(ada.toString());
            for (UserId person : List.of(ada, ben)) {
                var counts = as(person, "GET", "/v1/people/me").json().path("counts");
                assertThat(counts.path("followers").asInt(0)).isEqualTo(1);
                assertThat(counts.path("following").asInt(0)).isEqualTo(1);
            }
        });
    }

    @Test
    void nothingNamesThePersonAndTheReceiptSaysWhatWasErased() {
        String receipt = erased(1);

        assertThat(collectionsNaming(ada.toString(), handleOf(ada), name)).isEmpty();
        assertThat(receipt)
                .contains("\"round\":1", "\"people\":1", "\"handles\":1", "\"pets\":1", "\"following\":1")
                .contains("\"followers\":1", "\"idempotency\":1", "\"images\":1");
    }

    @Test
    void forEverybodyElseThePersonIsGoneAtOnce() {
        as(ben, "GET", "/v1/people/" + ada);
        as(ben, "GET", "/v1/people/" + ada + "/pets");

        erased(1);

        assertThat(as(ben, "GET", "/v1/people/" + ada).status()).isEqualTo(404);
        assertThat(as(ben, "GET", "/v1/people/by-handle/" + handleOf(ada)).status())
                .isEqualTo(404);
        assertThat(as(ben, "PUT", "/v1/people/" + ada + "/follow").status()).isEqualTo(404);
        assertThat(as(ben, "DELETE", "/v1/people/" + ada + "/follow").status()).isEqualTo(404);
        assertThat(as(ben, "GET", "/v1/people/" + ben + "/following").items("userId"))
                .isEmpty();
        assertThat(followers(ben)).isEmpty();
        assertThat(internal("GET", "/internal/relations/" + ben, null).texts("following", ""))
                .isEmpty();
        assertThat(register(ids.userId(), handleOf(ada), "Another").status()).isEqualTo(201);
        soon().untilAsserted(() -> assertThat(as(ben, "GET", "/v1/people/me")
                        .json()
                        .at("/counts/followers")
                        .asInt(-1))
                .isZero());
    }

    @Test
    void blocksMutesAndRequestsOfAndAgainstThePersonGoToo() {
        UserId chi = person("Chi");
        UserId dev = person("Dev");
        String tag = as(chi, "GET", "/v1/people/me").header("ETag");
        as(chi, "PATCH", "/v1/people/me", Map.of("privacy", "followers"), Map.of("If-Match", tag));
        as(ada, "PUT", "/v1/people/" + chi + "/follow");
        as(ada, "PUT", "/v1/people/" + chi + "/mute");
        as(chi, "PUT", "/v1/people/" + ada + "/mute");
        as(ada, "PUT", "/v1/people/" + dev + "/block");
        UserId eve = person("Eve");
        as(eve, "PUT", "/v1/people/" + ada + "/block");

        String receipt = erased(1);

        assertThat(receipt).contains("\"blocks\":2", "\"mutes\":2");
        soon().untilAsserted(() -> assertThat(collectionsNaming(ada.toString())).isEmpty());
        assertThat(internal("GET", "/internal/relations/" + eve, null).texts("blocked", ""))
                .isEmpty();
    }

    @Test
    void handlesThatWereKeptBackAreFreeToo() {
        String fresh = handleOf(ids.userId());
        as(ada, "PATCH", "/v1/people/me", Map.of("handle", fresh), Map.of("If-Match", "*"));
        soon().untilAsserted(() -> assertThat(collectionsNaming(fresh)).contains("listings"));

        String receipt = erased(1);

        assertThat(receipt).contains("\"handles\":2");
        assertThat(collectionsNaming(ada.toString(), handleOf(ada), fresh)).isEmpty();
        assertThat(register(ids.userId(), handleOf(ada), "Another").status()).isEqualTo(201);
        assertThat(register(ids.userId(), fresh, "Another").status()).isEqualTo(201);
    }

    @Test
    void coOwnershipsEndOnBothSides() {
        String own = as(ada, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
        String other = as(ben, "POST", "/v1/pets", Map.of("name", "Tom", "species", "cat"), Map.of())
                .text("petId");
        as(ada, "POST", "/v1/pets/" + own + "/co-owners", Map.of("userId", ben.toString()), Map.of());
        as(ben, "PUT", "/v1/pets/" + own + "/co-owners/me");
        as(ben, "POST", "/v1/pets/" + other + "/co-owners", Map.of("userId", ada.toString()), Map.of());
        as(ada, "PUT", "/v1/pets/" + other + "/co-owners/me");
        soon().untilAsserted(() -> assertThat(
                        as(ben, "GET", "/v1/people/" + ben + "/pets").items("petId"))
                .containsExactly(other, own));
        soon().untilAsserted(() -> assertThat(
                        as(ben, "GET", "/v1/people/" + ada + "/pets").items("petId"))
                .contains(other));

        String receipt = erased(1);

        assertThat(receipt).contains("\"coOwnerships\":1");
        // Until every group has them, events name whom they are about. One group is of another service, and not here.
        mongo.updateFirst(
                Query.query(
                        Criteria.where("homeId").is(ben.toString()).and("_id").is(other)),
                new Update().unset("pending").unset("pendingSince"),
                "pets");
        assertThat(collectionsNaming(ada.toString(), own)).isEmpty();
        assertThat(as(ben, "GET", "/v1/people/" + ben + "/pets").items("petId")).containsExactly(other);
        assertThat(as(ben, "GET", "/v1/pets/" + other).json().has("coOwners")).isFalse();
    }

    @Test
    void aSecondRoundFindsNothingAndAnswersToo() {
        erased(1);

        String receipt = erased(2);

        assertThat(receipt).contains("\"round\":2").doesNotContain("\"people\":1", "\"followers\":1");
    }

    @Test
    void killedInTheMiddleItIsBegunAgain() {
        Interruption.next(ada);

        String receipt = erased(1);

        assertThat(Interruption.isOver(ada)).isTrue();
        assertThat(collectionsNaming(ada.toString(), handleOf(ada), name)).isEmpty();
        assertThat(receipt).contains("\"people\":1", "\"pets\":1");
    }

    @Test
    void withAuthServiceAwayTheReceiptIsDeliveredLater() {
        AUTH.isAway(true);
        int before = AUTH.refusals();
        try {
            announce(1);
            soon().untilAsserted(() -> assertThat(AUTH.refusals()).isGreaterThan(before));
        } finally {
            AUTH.isAway(false);
        }

        soon().untilAsserted(() -> assertThat(AUTH.receipts(deletionId)).hasSize(1));
        assertThat(AUTH.receipts(deletionId).getFirst()).contains("\"people\":1");
    }

    @Test
    void newsFromBeforeBringsNobodyBack() {
        erased(1);
        AUTH.forgets(ada);

        publish(
                "events:auth",
                "account.registered",
                ada.toString(),
                1,
                Map.of("handle", handleOf(ada), "displayName", name));
        publish("events:profile", "follow.started", ben.toString() + ada, 1, edge(ben, ada));
        publish("events:profile", "follow.ended", ada.toString() + ben, 2, edge(ada, ben));
        UserId marker = person("Marker");
        follow(marker, ben);

        soon().untilAsserted(() -> assertThat(followers(ben)).containsExactly(marker.toString()));
        soon().untilAsserted(() -> assertThat(redis.opsForStream()
                        .pending("events:auth", "profile.person")
                        .getTotalPendingMessages())
                .isZero());
        assertThat(collectionsNaming(ada.toString(), handleOf(ada), name)).isEmpty();
    }

    @Test
    void aFollowThatWasBeingWrittenMeanwhileGoesToo() {
        UserId chi = person("Chi");
        erased(1);
        mongo.insert(
                new Document("_id", chi.toString() + ada)
                        .append("followerId", chi.toString())
                        .append("followeeId", ada.toString())
                        .append("state", "active")
                        .append("version", 1L),
                "following");

        publish("events:profile", "follow.started", chi.toString() + ada, 1, edge(chi, ada));

        soon().untilAsserted(() -> assertThat(collectionsNaming(ada.toString())).isEmpty());
    }

    @Test
    void whatWasPutAsideGoesToo() {
        mongo.insert(
                new Document("_id", "profile.graph:" + deletionId)
                        .append("aggregate", ben.toString() + ada)
                        .append("data", "{}"),
                "dead_letters");
        mongo.insert(
                new Document("_id", "profile.graph:kept" + deletionId).append("aggregate", ben.toString()),
                "dead_letters");

        erased(1);

        assertThat(collectionsNaming(ada.toString())).isEmpty();
        assertThat(collectionsNaming("kept" + deletionId)).containsExactly("dead_letters");
    }

    /** The receipt of a round. */
    private String erased(int round) {
        announce(round);
        soon().untilAsserted(() -> assertThat(AUTH.receipts(deletionId)).hasSize(round));
        return AUTH.receipts(deletionId).getLast();
    }

    private void announce(int round) {
        publish(
                "events:auth",
                "account.deleted",
                ada.toString(),
                round,
                Map.of("deletionId", deletionId, "round", round));
    }

    private static Map<String, String> edge(UserId follower, UserId followee) {
        return Map.of("followerId", follower.toString(), "followeeId", followee.toString());
    }

    private void follow(UserId follower, UserId followee) {
        assertThat(as(follower, "PUT", "/v1/people/" + followee + "/follow").status())
                .isEqualTo(204);
    }

    private List<String> followers(UserId person) {
        return as(ben, "GET", "/v1/people/" + person + "/followers").items("userId");
    }

    /** Collections of this database with a document that holds one of these texts, in a key or in a value. */
    private Set<String> collectionsNaming(String... texts) {
        return Naming.collections(mongo, "profile", texts);
    }
}
