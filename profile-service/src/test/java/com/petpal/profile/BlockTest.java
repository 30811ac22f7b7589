package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A block cuts both ways, at once, and is finished even if its request is not. */
class BlockTest extends ProfileContext {

    private UserId ada;
    private UserId ben;

    @BeforeEach
    void twoPeople() {
        ada = person("Ada");
        ben = person("Ben");
    }

    @Test
    void aBlockHidesBothFromEachOtherBeforeItIsAnswered() {
        String pet = as(ada, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
        as(ben, "GET", "/v1/people/" + ada);
        as(ben, "GET", "/v1/pets/" + pet);

        assertThat(block(ada, ben)).isEqualTo(204);

        for (List<UserId> way : List.of(List.of(ada, ben), List.of(ben, ada))) {
            UserId reader = way.getFirst();
            String other = "/v1/people/" + way.getLast();
            for (String path : List.of(
                    other,
                    "/v1/people/by-handle/" + handleOf(way.getLast()),
                    other + "/pets",
                    other + "/followers",
                    other + "/following")) {
                assertThat(as(reader, "GET", path).status()).as(path).isEqualTo(404);
            }
            assertThat(as(reader, "PUT", other + "/follow").status()).isEqualTo(404);
            assertThat(as(reader, "DELETE", other + "/follow").status()).isEqualTo(404);
            assertThat(relations(reader).texts("blocked", ""))
                    .containsExactly(way.getLast().toString());
        }
        assertThat(as(ben, "GET", "/v1/pets/" + pet).status()).isEqualTo(404);
        assertThat(as(ada, "GET", "/v1/people/me/blocks").items("userId")).containsExactly(ben.toString());
        assertThat(as(ben, "GET", "/v1/people/me/blocks").items("userId")).isEmpty();
    }

    @Test
    void aBlockEndsFollowsBothWaysAndUnblockingRestoresNone() {
        as(ada, "PUT", "/v1/people/" + ben + "/follow");
        as(ben, "PUT", "/v1/people/" + ada + "/follow");
        soon().untilAsserted(() -> assertThat(followers(ada)).containsExactly(ben.toString()));

        block(ada, ben);

        assertThat(relations(ada).texts("following", "")).isEmpty();
        assertThat(relations(ben).texts("following", "")).isEmpty();
        soon().untilAsserted(() -> {
            assertThat(followers(ada)).isEmpty();
            assertThat(followers(ben)).isEmpty();
        });

        assertThat(as(ada, "DELETE", "/v1/people/" + ben + "/block").status()).isEqualTo(204);

        assertThat(as(ben, "GET", "/v1/people/" + ada).status()).isEqualTo(200);
        assertThat(relations(ada).texts("following", "")).isEmpty();
        assertThat(relations(ada).texts("blocked", "")).isEmpty();
        assertThat(relations(ben).texts("blocked", "")).isEmpty();
    }

    @Test
    void blockingAndUnblockingTwiceIsDoingItOnce() {
        assertThat(block(ada, ben)).isEqualTo(204);
        assertThat(block(ada, ben)).isEqualTo(204);
        assertThat(stored("blocks", ada, ben).getLong("version")).isEqualTo(1);

        for (int i = 0; i < 2; i++) {
            assertThat(as(ada, "DELETE", "/v1/people/" + ben + "/block").status())
                    .isEqualTo(204);
        }

        assertThat(stored("blocks", ada, ben).getLong("version")).isEqualTo(2);
        assertThat(stored("blocked_by", ben, ada).getString("state")).isEqualTo("ended");
    }

    @Test
    void whoeverIsBlockedCannotTellItFromAbsence() {
        block(ada, ben);
        UserId nobody = ids.userId();

        for (String way : List.of("PUT", "DELETE")) {
            for (String what : List.of("/block", "/mute", "/follow")) {
                Answer ofAda = as(ben, way, "/v1/people/" + ada + what);
                Answer ofNobody = as(ben, way, "/v1/people/" + nobody + what);
                assertThat(ofAda.status()).as(way + what).isEqualTo(404);
                assertThat(ofAda.text("detail")).isEqualTo(ofNobody.text("detail"));
                assertThat(ofNobody.status()).isEqualTo(404);
            }
        }
        assertThat(as(ada, "PUT", "/v1/people/" + ada + "/block").code()).isEqualTo("cannot_block_self");
        assertThat(as(ada, "PUT", "/v1/people/" + ada + "/mute").code()).isEqualTo("cannot_block_self");
    }

    @Test
    void aBlockWhoseRequestDiedHalfWayIsFinished() {
        as(ben, "PUT", "/v1/people/" + ada + "/follow");
        relations(ada);
        relations(ben);
        long at = System.currentTimeMillis() - 60_000;
        mongo.insert(
                new Document("_id", ben.toString() + ada)
                        .append("targetId", ben.toString())
                        .append("ownerId", ada.toString())
                        .append("state", "active")
                        .append("version", 1L)
                        .append("pendingSince", new java.util.Date(at))
                        .append(
                                "pending",
                                List.of(new Document("id", ids.random128())
                                        .append("type", "block.started")
                                        .append("aggregate", ada.toString() + ben)
                                        .append("version", 1L)
                                        .append("at", new java.util.Date(at))
                                        .append(
                                                "data",
                                                "{\"ownerId\":\"%s\",\"targetId\":\"%s\"}".formatted(ada, ben)))),
                "blocked_by");

        soon().untilAsserted(() -> {
            assertThat(relations(ada).texts("blocked", "")).containsExactly(ben.toString());
            assertThat(relations(ben).texts("blocked", "")).containsExactly(ada.toString());
            assertThat(relations(ben).texts("following", "")).isEmpty();
            assertThat(as(ada, "GET", "/v1/people/me/blocks").items("userId")).containsExactly(ben.toString());
        });
    }

    @Test
    void aFollowThatCrossesABlockDoesNotOutliveIt() throws Exception {
        for (int i = 0; i < 15; i++) {
            UserId one = person("One");
            UserId other = person("Other");
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var following = both.submit(together(
                        start,
                        () -> as(one, "PUT", "/v1/people/" + other + "/follow").status()));
                var blocking = both.submit(together(start, () -> block(other, one)));
                assertThat(following.get()).isIn(204, 404);
                assertThat(blocking.get()).isEqualTo(204);
            }

            soon().untilAsserted(() ->
                    assertThat(relations(one).texts("following", "")).isEmpty());
        }
    }

    @Test
    void manyWhoBlockAndUnblockAtOnceLeaveBothSidesEqual() throws Exception {
        var start = new CyclicBarrier(6);
        try (var crowd = Executors.newFixedThreadPool(6)) {
            var answers = java.util.stream.IntStream.range(0, 6)
                    .mapToObj(i -> crowd.submit(together(
                            start,
                            () -> as(ada, i % 2 == 0 ? "PUT" : "DELETE", "/v1/people/" + ben + "/block")
                                    .status())))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        soon().untilAsserted(() -> {
            Document decides = stored("blocked_by", ben, ada);
            Document other = stored("blocks", ada, ben);
            assertThat(other.get("version")).isEqualTo(decides.get("version"));
            assertThat(other.get("state")).isEqualTo(decides.get("state"));
        });
        boolean blocked = "active".equals(stored("blocks", ada, ben).getString("state"));
        assertThat(relations(ada).texts("blocked", "")).hasSize(blocked ? 1 : 0);
        assertThat(relations(ben).texts("blocked", "")).hasSize(blocked ? 1 : 0);
    }

    @Test
    void aMuteIsKnownToWhoeverMutedAlone() {
        as(ada, "PUT", "/v1/people/" + ben + "/follow");

        assertThat(as(ada, "PUT", "/v1/people/" + ben + "/mute").status()).isEqualTo(204);
        assertThat(as(ada, "PUT", "/v1/people/" + ben + "/mute").status()).isEqualTo(204);

        assertThat(relations(ada).texts("muted", "")).containsExactly(ben.toString());
        assertThat(relations(ada).texts("following", "")).containsExactly(ben.toString());
        assertThat(relations(ben).texts("muted", "")).isEmpty();
        assertThat(as(ada, "GET", "/v1/people/me/mutes").items("userId")).containsExactly(ben.toString());
        assertThat(as(ben, "GET", "/v1/people/" + ada).status()).isEqualTo(200);

        assertThat(as(ada, "DELETE", "/v1/people/" + ben + "/mute").status()).isEqualTo(204);

        assertThat(relations(ada).texts("muted", "")).isEmpty();
        assertThat(as(ada, "GET", "/v1/people/me/mutes").items("userId")).isEmpty();
    }

    @Test
    void listsOfBlockedPeopleArePaged() {
        for (int i = 0; i < 5; i++) {
            block(ada, person("Other"));
        }

        Answer first = as(ada, "GET", "/v1/people/me/blocks?limit=3");
        Answer second = as(ada, "GET", "/v1/people/me/blocks?limit=3&cursor=" + first.text("nextCursor"));

        assertThat(first.items("userId")).hasSize(3).doesNotContainAnyElementsOf(second.items("userId"));
        assertThat(second.items("userId")).hasSize(2);
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        assertThat(as(ada, "GET", "/v1/people/me/mutes?cursor=" + first.text("nextCursor"))
                        .code())
                .isEqualTo("bad_cursor");
    }

    @Test
    void listsOfOthersLeaveOutWhomTheReaderMayNotMeet() {
        UserId chi = person("Chi");
        as(ada, "PUT", "/v1/people/" + chi + "/follow");
        as(chi, "PUT", "/v1/people/" + ada + "/follow");
        soon().untilAsserted(() -> assertThat(followers(chi)).containsExactly(ada.toString()));

        block(ada, ben);

        for (String list : List.of("/followers", "/following")) {
            assertThat(as(ben, "GET", "/v1/people/" + chi + list).items("userId"))
                    .isEmpty();
            assertThat(as(chi, "GET", "/v1/people/" + chi + list).items("userId"))
                    .containsExactly(ada.toString());
        }
    }

    @Test
    void withoutRedisABlockIsTakenAndHolds() {
        withoutRedis(() -> {
            assertThat(block(ada, ben)).isEqualTo(204);
            assertThat(as(ben, "GET", "/v1/people/" + ada).status()).isEqualTo(404);
        });

        assertThat(as(ben, "GET", "/v1/people/" + ada).status()).isEqualTo(404);
    }

    private static <T> Callable<T> together(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private int block(UserId owner, UserId target) {
        return as(owner, "PUT", "/v1/people/" + target + "/block").status();
    }

    private Answer relations(UserId person) {
        return internal("GET", "/internal/relations/" + person, null);
    }

    private List<String> followers(UserId person) {
        return as(person, "GET", "/v1/people/" + person + "/followers").items("userId");
    }

    private Document stored(String collection, UserId near, UserId far) {
        boolean ofOwner = collection.equals("blocks");
        var key = new Document("_id", near.toString() + far)
                .append("ownerId", (ofOwner ? near : far).toString())
                .append("targetId", (ofOwner ? far : near).toString());
        return Objects.requireNonNull(mongo.getCollection(collection).find(key).first());
    }
}
