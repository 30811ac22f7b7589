package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What can happen to a message after it was sent: each is an entry with a number, and the message follows. */
class EntriesTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    private UserId anna;
    private UserId ben;
    private String talk;

    @BeforeEach
    void twoPeopleWhoTalk() {
        anna = person();
        ben = person();
        talk = talk(anna, ben);
        send(anna, talk, "m1", "hello");
    }

    @Test
    void aReactionIsAnEntryAndShownAtItsMessage() {
        assertThat(react(ben, 1, "paw")).isEqualTo(204);
        assertThat(react(ben, 1, "paw")).isEqualTo(204);
        assertThat(react(anna, 1, "hug")).isEqualTo(204);
        assertThat(react(ben, 1, "love")).isEqualTo(204);

        List<JsonNode> entries = entries(anna, talk);
        assertThat(entries)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("message", "reaction", "reaction", "reaction");
        assertThat(entries.get(1).path("target").asLong()).isEqualTo(1);
        assertThat(entries.get(1).has("clientMessageId")).isFalse();
        assertThat(reactions()).containsExactlyInAnyOrder(ben + " love", anna + " hug");
        assertThat(as(ben, "DELETE", message(1) + "/reaction").status()).isEqualTo(204);
        assertThat(reactions()).containsExactly(anna + " hug");
        assertThat(entries(anna, talk).get(4).has("reaction")).isFalse();
    }

    @Test
    void reactionsOfManyAtOnceAreAllThereAndNumbersHaveNoHoles() throws Exception {
        UserId[] others = IntStream.range(0, 8).mapToObj(i -> person()).toArray(UserId[]::new);
        talk = start(anna, others).text("conversationId");
        send(anna, talk, "g1", "look");
        List<Callable<Integer>> calls = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i -> () ->
                        react(others[i % 8], 1, List.of("paw", "love", "laugh").get(i / 8)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls))
                    .allSatisfy(done -> assertThat(done.resultNow()).isEqualTo(204));
        }

        List<JsonNode> entries = entries(anna, talk);
        assertThat(entries)
                .extracting(entry -> entry.path("seq").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(reactions()).hasSize(8);
        for (UserId other : others) {
            JsonNode last = entries.stream()
                    .filter(entry -> entry.path("senderId").asString("").equals(other.toString()))
                    .reduce((one, later) -> later)
                    .orElseThrow();
            assertThat(reactions()).contains(other + " " + last.path("reaction").asString());
        }
    }

    @Test
    void aMessageIsDeletedForEverybodyWithinAnHour() {
        assertThat(as(ben, "DELETE", message(1)).code()).isEqualTo("not_your_message");
        react(ben, 1, "paw");

        try (var bens = socket(ben)) {
            assertThat(as(anna, "DELETE", message(1)).status()).isEqualTo(204);
            JsonNode live = bens.await("message");
            assertThat(live.path("kind").asString()).isEqualTo("deletion");
            assertThat(live.path("target").asLong()).isEqualTo(1);
        }
        assertThat(as(anna, "DELETE", message(1)).status()).isEqualTo(204);

        List<JsonNode> entries = entries(ben, talk);
        assertThat(entries).hasSize(3);
        assertThat(entries.getFirst().has("text")).isFalse();
        assertThat(entries.getFirst().has("reactions")).isFalse();
        assertThat(entries.getFirst().path("deletedAt").asString()).endsWith("Z");
        assertThat(send(anna, talk, "m1", "hello").status()).isEqualTo(200);
        assertThat(react(ben, 1, "hug")).isEqualTo(404);
        assertThat(as(anna, "DELETE", message(2)).status()).isEqualTo(404);
        assertThat(as(anna, "DELETE", message(99)).status()).isEqualTo(404);
        assertThat(as(person(), "DELETE", message(1)).status()).isEqualTo(404);
    }

    @Test
    void afterAnHourAMessageStays() {
        mongo.updateFirst(
                stored(1),
                new Update().set("sentAt", Date.from(Instant.now().minus(Duration.ofMinutes(61)))),
                "messages");

        assertThat(as(anna, "DELETE", message(1)).code()).isEqualTo("too_late_to_delete");
        assertThat(entries(ben, talk).getFirst().path("text").asString()).isEqualTo("hello");
    }

    @Test
    void aDeletionWhoseProcessWasKilledBeforeItsMessageFollowedIsFinishedByItsEvent() {
        var event = new Document("id", ids.random128())
                .append("type", "entry.added")
                .append("aggregate", talk)
                .append("version", 2L)
                .append("at", new Date(0))
                .append(
                        "data",
                        JSON.writeValueAsString(Map.of(
                                "conversationId",
                                talk,
                                "seq",
                                2,
                                "sentAt",
                                Instant.now().toString())));
        mongo.insert(
                new Document("_id", talk + "0000000000000000002")
                        .append("conversationId", talk)
                        .append("seq", 2L)
                        .append("kind", "DELETION")
                        .append("senderId", anna.toString())
                        .append("clientMessageId", "\ndeletion 1")
                        .append("deed", new Document("target", 1L))
                        .append("sentAt", new Date())
                        .append("pending", List.of(event))
                        .append("pendingSince", new Date(0)),
                "messages");

        soon().untilAsserted(() ->
                assertThat(entries(ben, talk).getFirst().has("text")).isFalse());
        assertThat(as(anna, "DELETE", message(1)).status()).isEqualTo(204);
        assertThat(entries(ben, talk)).hasSize(2);
    }

    @Test
    void aMessageAnswersOnlyWhatThereIs() {
        String path = "/v1/conversations/" + talk + "/messages";
        Answer reply = as(ben, "POST", path, Map.of("clientMessageId", "r", "text", "hi", "replyTo", 1));

        assertThat(reply.json().path("replyTo").asLong()).isEqualTo(1);
        assertThat(as(ben, "POST", path, Map.of("clientMessageId", "r2", "text", "hi", "replyTo", 3))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void imagesOfTheSenderHangOnTheConversation() {
        String image = PROFILE.image(anna + "00000000001");
        String path = "/v1/conversations/" + talk + "/messages";

        Answer sent = as(anna, "POST", path, Map.of("clientMessageId", "i", "mediaIds", List.of(image)));
        Answer foreign =
                as(anna, "POST", path, Map.of("clientMessageId", "j", "mediaIds", List.of(anna + "00000000002")));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.texts("mediaIds", "")).containsExactly(image);
        assertThat(PROFILE.hung()).contains("conversation:" + talk + ":" + image);
        assertThat(as(anna, "DELETE", message(sent.json().path("seq").asLong())).status())
                .isEqualTo(204);
        assertThat(PROFILE.hung()).doesNotContain("conversation:" + talk + ":" + image);
        assertThat(foreign.code()).isEqualTo("not_your_media");
        PROFILE.withoutIt(() -> assertThat(
                        as(anna, "POST", path, Map.of("clientMessageId", "k", "mediaIds", List.of(image)))
                                .status())
                .isEqualTo(503));
    }

    @Test
    void aTextIsAsLongAsPeopleCount() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(send(anna, talk, "l1", family.repeat(3_000)).status()).isEqualTo(201);
        assertThat(send(anna, talk, "l2", "e\u0301".repeat(4_000)).status()).isEqualTo(201);
        assertThat(send(anna, talk, "l3", "e\u0301".repeat(4_001)).status()).isEqualTo(400);
        assertThat(send(anna, talk, "l4", "e" + "\u0301".repeat(16_000)).status())
                .isEqualTo(400);
    }

    @Test
    void whatModeratorsHideSaysNothingUntilTheyUndoItAndWhatTheyRemoveIsDeleted() {
        announceDecision(talk, 1, "r1", "hide", 2, false);
        soon().untilAsserted(() -> assertThat(
                        entries(ben, talk).getFirst().path("hidden").asBoolean())
                .isTrue());
        assertThat(entries(ben, talk).getFirst().has("text")).isFalse();

        announceDecision(talk, 1, "r1", "hide", 3, true);
        soon().untilAsserted(() -> assertThat(
                        entries(ben, talk).getFirst().path("text").asString(""))
                .isEqualTo("hello"));

        announceDecision(talk, 1, "r2", "remove", 2, false);
        soon().untilAsserted(() -> assertThat(entries(ben, talk)).hasSize(2));
        soon().untilAsserted(() ->
                assertThat(entries(ben, talk).getFirst().has("text")).isFalse());
        assertThat(entries(ben, talk).get(1).path("kind").asString()).isEqualTo("deletion");
    }

    @Test
    void anImageThatModeratorsHideHangsUntilTheyRemoveItsMessage() {
        String image = PROFILE.image(anna + "00000000003");
        String hung = "conversation:" + talk + ":" + image;
        Answer sent = as(
                anna,
                "POST",
                "/v1/conversations/" + talk + "/messages",
                Map.of("clientMessageId", "h", "mediaIds", List.of(image)));
        long seq = sent.json().path("seq").asLong();

        announceDecision(talk, seq, "r3", "hide", 2, false);
        soon().untilAsserted(() -> assertThat(
                        entries(ben, talk).get((int) seq - 1).path("hidden").asBoolean())
                .isTrue());
        assertThat(PROFILE.hung()).contains(hung);

        announceDecision(talk, seq, "r3", "remove", 3, false);
        soon().untilAsserted(
                        () -> assertThat(entries(ben, talk).get((int) seq - 1).has("deletedAt"))
                                .isTrue());
        assertThat(PROFILE.hung()).doesNotContain(hung);
    }

    private List<String> reactions() {
        return entries(anna, talk)
                .getFirst()
                .path("reactions")
                .valueStream()
                .map(reaction -> reaction.path("userId").asString() + " "
                        + reaction.path("type").asString())
                .toList();
    }

    private int react(UserId member, long seq, String type) {
        return as(member, "PUT", message(seq) + "/reaction", Map.of("type", type))
                .status();
    }

    private String message(long seq) {
        return "/v1/conversations/" + talk + "/messages/" + seq;
    }

    private BasicQuery stored(long seq) {
        return new BasicQuery(new Document("conversationId", talk).append("_id", talk + String.format("%019d", seq)));
    }
}
