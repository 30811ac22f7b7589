package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is left in this service of somebody who deleted their account: numbers without a text. */
class ErasureTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    private UserId ada;
    private UserId ben;
    private String two;
    private String deletionId;

    @BeforeEach
    void twoPeopleWhoTalk() {
        deletionId = ids.random128();
        ada = person();
        ben = person();
        two = talk(ben, ada);
        send(ada, two, "a1", "one of ada");
        send(ben, two, "b1", "one of ben");
        send(ada, two, "a2", "two of ada");
        soon().untilAsserted(() ->
                assertThat(inbox(ben).json().at("/items/0/lastSeq").asInt()).isEqualTo(3));
    }

    @Test
    void nothingNamesThePersonAndTheReceiptSaysWhatWasErased() {
        as(ada, "POST", "/v1/conversations", Map.of("members", List.of(ben)), Map.of("Idempotency-Key", "talk-of-ada"));
        as(ben, "POST", "/v1/conversations", Map.of("members", List.of(ada)), Map.of("Idempotency-Key", "talk-of-ben"));

        String receipt = erased(1);

        assertThat(naming()).isEmpty();
        assertThat(Naming.collections(mongo, "messaging", "of ada")).isEmpty();
        assertThat(receipt).contains("\"messages\":2", "\"conversations\":1", "\"memberships\":1", "\"idempotency\":1");
    }

    @Test
    void theOtherReadsOnAndCannotWrite() {
        erased(1);

        Answer read = messages(ben, two, "?after=0");
        assertThat(read.json().at("/items/0").toString())
                .contains("\"seq\":1", "sentAt")
                .doesNotContain("senderId", "text", "clientMessageId");
        assertThat(read.json().at("/items/1/text").asString()).isEqualTo("one of ben");
        assertThat(read.json().path("items").size()).isEqualTo(3);
        assertThat(as(ben, "GET", "/v1/conversations/" + two)
                        .json()
                        .path("members")
                        .size())
                .isEqualTo(1);
        assertThat(inbox(ben).json().path("items").size()).isEqualTo(1);
        assertThat(send(ben, two, "b2", "are you there?").code()).isEqualTo("conversation_closed");
        assertThat(as(ben, "PUT", "/v1/conversations/" + two + "/read", Map.of("seq", 3))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aGroupGoesOnAndCountsOn() {
        UserId chi = person();
        String group = start(ben, ada, chi).text("conversationId");
        send(ada, group, "same", "hers");
        send(ben, group, "same", "his");

        erased(1);
        Answer next = send(chi, group, "same", "next");

        assertThat(next.json().path("seq").asInt()).isEqualTo(3);
        assertThat(as(ben, "GET", "/v1/conversations/" + group)
                        .json()
                        .path("members")
                        .toString())
                .contains(ben.toString(), chi.toString())
                .doesNotContain(ada.toString());
        assertThat(naming()).isEmpty();
    }

    @Test
    void groupsThatThePersonLedOrLeftDoNotNameThem() {
        UserId chi = person();
        String led = start(ada, ben, chi).text("conversationId");
        String left = start(ben, ada, chi).text("conversationId");
        as(ada, "PUT", "/v1/conversations/" + led + "/members/" + ben, Map.of("role", "admin"));
        send(ben, left, "b", "one of ben");
        as(ada, "PUT", "/v1/conversations/" + left + "/messages/1/reaction", Map.of("type", "paw"));
        send(ada, left, "a", "left by ada, of ada");
        as(ben, "DELETE", "/v1/conversations/" + left + "/members/" + ada);

        erased(1);

        soon().untilAsserted(() -> assertThat(naming()).isEmpty());
        assertThat(Naming.collections(mongo, "messaging", "of ada")).isEmpty();
        assertThat(as(ben, "GET", "/v1/conversations/" + led).text("owner")).isEqualTo(ben.toString());
        assertThat(entries(ben, left)).hasSize(4);
        assertThat(entries(ben, left).getFirst().has("reactions")).isFalse();
    }

    @Test
    void manyMessagesGoTogether() {
        for (int i = 0; i < 120; i++) {
            send(ada, two, "many" + i, "many of ada");
        }

        String receipt = erased(1);

        assertThat(receipt).contains("\"messages\":122");
        assertThat(naming()).isEmpty();
    }

    @Test
    void whenBothAreGoneNothingIsLeft() {
        erased(1);
        String second = ids.random128();

        announce(ben, second, 1);
        soon().untilAsserted(() -> assertThat(RECEIPTS.of(second)).hasSize(1));

        assertThat(Naming.collections(mongo, "messaging", two)).isEmpty();
    }

    @Test
    void anAnswerThatIsGivenAgainTellsNothingOfThePerson() {
        Map<String, String> key = Map.of("Idempotency-Key", "talk-again");
        Map<String, Object> body = Map.of("members", List.of(ada));
        as(ben, "POST", "/v1/conversations", body, key);
        erased(1);

        Answer again = as(ben, "POST", "/v1/conversations", body, key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().toString()).isEqualTo("{}");
    }

    @Test
    void aConversationThatIsInNobodysInboxIsFoundToo() {
        mongo.remove(
                org.springframework.data.mongodb.core.query.Query.query(
                        org.springframework.data.mongodb.core.query.Criteria.where("userId")
                                .is(ada.toString())),
                "memberships");

        erased(1);

        assertThat(naming()).isEmpty();
    }

    @Test
    void killedInTheMiddleItIsBegunAgain() {
        Interruption.next(ada);

        String receipt = erased(1);

        assertThat(Interruption.isOver(ada)).isTrue();
        assertThat(naming()).isEmpty();
        assertThat(receipt).contains("\"messages\":2", "\"memberships\":1");
    }

    @Test
    void aSecondRoundFindsWhatWasBeingWritten() {
        erased(1);
        mongo.insert(
                new Document("_id", ada + two).append("userId", ada.toString()).append("conversationId", two),
                "memberships");

        String receipt = erased(2);

        assertThat(receipt).contains("\"round\":2", "\"memberships\":1").doesNotContain("messages");
        assertThat(naming()).isEmpty();
    }

    private Answer inbox(UserId person) {
        return as(person, "GET", "/v1/conversations");
    }

    private java.util.Set<String> naming() {
        return Naming.collections(mongo, "messaging", ada.toString());
    }

    /** The receipt of a round. */
    private String erased(int round) {
        announce(ada, deletionId, round);
        soon().untilAsserted(() -> assertThat(RECEIPTS.of(deletionId)).hasSize(round));
        return RECEIPTS.of(deletionId).getLast();
    }

    private void announce(UserId person, String deletion, int round) {
        redis.opsForStream()
                .add(
                        "events:auth",
                        Map.of(
                                "id", ids.random128(),
                                "type", "account.deleted",
                                "aggregate", person.toString(),
                                "version", String.valueOf(round),
                                "at", Instant.now().toString(),
                                "data", JSON.writeValueAsString(Map.of("deletionId", deletion, "round", round))));
    }
}
