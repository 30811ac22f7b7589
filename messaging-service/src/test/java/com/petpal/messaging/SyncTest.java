package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The way back for whoever was away. */
class SyncTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    private UserId anna;
    private UserId ben;

    @BeforeEach
    void two() {
        anna = person();
        ben = person();
    }

    private record Round(List<JsonNode> items, String cursor, int pages) {

        List<Long> seqs(String conversation) {
            return items.stream()
                    .filter(item -> item.path("conversationId").asString().equals(conversation))
                    .flatMap(item -> item.path("entries").valueStream())
                    .map(entry -> entry.path("seq").asLong())
                    .toList();
        }
    }

    @Test
    void whoeverHasNothingGetsEveryConversationAndItsNewestEntries() {
        String talk = talk(anna, ben);
        for (int i = 1; i <= 30; i++) {
            send(anna, talk, "m" + i, "message");
        }
        String other = talk(ben, person());

        Round first = round(ben, null, 7);

        assertThat(first.items())
                .extracting(item -> item.path("conversationId").asString())
                .contains(talk, other);
        assertThat(first.seqs(talk))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(11, 30).boxed().toList());
        assertThat(first.pages()).isGreaterThan(2);
    }

    @Test
    void aMonthOfEntriesComesInBoundedPagesWithoutAHole() {
        List<String> talks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            talks.add(talk(anna, i == 0 ? ben : person()));
        }
        String cursor = longAgo(anna);
        for (int i = 1; i <= 120; i++) {
            send(anna, talks.getFirst(), "m" + i, "message");
        }
        talks.forEach(talk -> send(anna, talk, "last", "message"));
        soon().untilAsserted(() -> assertThat(inbox(anna, "?limit=100")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("lastSeq").asLong()))
                .allMatch(last -> last > 0));

        Round back = round(anna, cursor, 50);

        assertThat(back.pages()).isGreaterThanOrEqualTo(4);
        assertThat(new TreeSet<>(back.seqs(talks.getFirst())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 121).boxed().toList());
        assertThat(back.items().stream()
                        .map(item -> item.path("conversationId").asString())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(talks);
    }

    @Test
    void theNextRoundHasWhatHappenedSince() {
        String talk = talk(anna, ben);
        String quiet = talk(ben, person());
        send(anna, talk, "m1", "hello");
        agoInStore(quiet, Duration.ofHours(1));
        String cursor = round(ben, null, 100).cursor();

        as(anna, "DELETE", "/v1/conversations/" + talk + "/messages/1");
        as(ben, "PUT", "/v1/conversations/" + talk + "/read", Map.of("seq", 1));

        soon().untilAsserted(() -> {
            Round next = round(ben, cursor, 100);
            assertThat(next.items())
                    .extracting(item -> item.path("conversationId").asString())
                    .containsExactly(talk);
            assertThat(next.seqs(talk)).endsWith(2L);
            assertThat(next.items().getFirst().path("readSeq").asLong()).isEqualTo(1);
        });
    }

    @Test
    void whoeverWasTakenOutLearnsThatAndNothingElse() {
        String group = start(anna, ben, person()).text("conversationId");
        String cursor = round(ben, null, 100).cursor();
        as(anna, "DELETE", "/v1/conversations/" + group + "/members/" + ben);
        send(anna, group, "m", "without ben");

        JsonNode item = round(ben, cursor, 100).items().getFirst();

        assertThat(item.path("conversationId").asString()).isEqualTo(group);
        assertThat(item.has("conversation")).isFalse();
        assertThat(item.path("entries").size()).isZero();
    }

    @Test
    void whatTheInboxLearnedLateIsNotMissed() {
        String talk = talk(anna, ben);
        agoInStore(talk, Duration.ofHours(2));
        String cursor = round(ben, null, 100).cursor();
        mongo.insert(
                new Document("_id", talk + "0000000000000000001")
                        .append("conversationId", talk)
                        .append("seq", 1L)
                        .append("senderId", anna.toString())
                        .append("clientMessageId", "late")
                        .append("text", "sent an hour ago")
                        .append("sentAt", Date.from(Instant.now().minus(Duration.ofHours(1))))
                        .append("pending", List.of(event(talk)))
                        .append("pendingSince", new Date(0)),
                "messages");

        soon().untilAsserted(
                        () -> assertThat(round(ben, cursor, 100).seqs(talk)).containsExactly(1L));
    }

    @Test
    void aSocketSaysWhetherItsClientIsBehind() {
        String talk = talk(anna, ben);
        agoInStore(talk, Duration.ofHours(1));
        String cursor = round(ben, null, 100).cursor();
        try (var socket = new TestSocket(port)) {
            socket.send(Map.of("type", "hello", "token", TestAccess.token(ben), "cursor", cursor));
            assertThat(socket.await("welcome").path("behind").asBoolean(true)).isFalse();
        }

        send(anna, talk, "m", "hello");
        soon().untilAsserted(() -> {
            try (var socket = new TestSocket(port)) {
                socket.send(Map.of("type", "hello", "token", TestAccess.token(ben), "cursor", cursor));
                assertThat(socket.await("welcome").path("behind").asBoolean(false))
                        .isTrue();
            }
        });
    }

    @Test
    void aPageIsAskedOfOneShardForEachThingAndCursorsOfOthersAreRefused() {
        String talk = talk(anna, ben);
        send(anna, talk, "m", "hello");
        talk(anna, person());

        assertThat(as(anna, "GET", "/v1/sync").header("Server-Timing")).contains("one=5 many=1 all=0");
        assertThat(as(anna, "GET", "/v1/sync?cursor=x").code()).isEqualTo("bad_cursor");
        assertThat(as(anna, "GET", "/v1/sync?limit=101").status()).isEqualTo(400);
    }

    private Map<String, Object> event(String talk) {
        String data = JSON.writeValueAsString(Map.of(
                "conversationId",
                talk,
                "seq",
                1,
                "sentAt",
                Instant.now().minus(Duration.ofHours(1)).toString()));
        return Map.of(
                "id",
                ids.random128(),
                "type",
                "message.sent",
                "aggregate",
                talk,
                "version",
                1L,
                "at",
                new Date(0),
                "data",
                data);
    }

    /** A cursor of somebody who was told of what there was, and then away for long. */
    private String longAgo(UserId person) {
        return round(person, null, 100).cursor();
    }

    private void agoInStore(String conversation, Duration age) {
        Date then = Date.from(Instant.now().minus(age));
        for (Document membership : mongo.getCollection("memberships")
                .find(new Document("userId", ben.toString()).append("conversationId", conversation))) {
            mongo.getCollection("memberships")
                    .updateOne(
                            new Document("_id", membership.get("_id"))
                                    .append("userId", membership.get("userId"))
                                    .append("conversationId", conversation),
                            new Document("$set", new Document("changedAt", then)));
        }
    }

    private Round round(UserId person, @Nullable String cursor, int limit) {
        var items = new ArrayList<JsonNode>();
        String next = cursor == null ? "" : "&cursor=" + cursor;
        int pages = 0;
        boolean more = true;
        while (more) {
            Answer page = as(person, "GET", "/v1/sync?limit=" + limit + next);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.json()
                            .path("items")
                            .valueStream()
                            .mapToInt(item -> item.path("entries").size())
                            .sum())
                    .isLessThanOrEqualTo(limit);
            page.json().path("items").forEach(items::add);
            next = "&cursor=" + page.text("nextCursor");
            more = page.json().path("more").asBoolean();
            pages++;
        }
        return new Round(items, next.substring("&cursor=".length()), pages);
    }
}
