package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What strangers begin waits apart until it is accepted. */
class RequestsTest extends MessagingContext {

    private UserId eve;
    private UserId ben;
    private String talk;

    @BeforeEach
    void aStrangerWrites() {
        eve = person();
        ben = person();
        talk = begin(eve, ben).text("conversationId");
        assertThat(inbox(ben, "?inbox=requests").items("drawer")).isEmpty();
        send(eve, talk, "m1", "hello stranger");
        soon().untilAsserted(() ->
                assertThat(inbox(ben, "?inbox=requests").items("lastSeq")).hasSize(1));
    }

    @Test
    void aRequestLiesApartUntilItIsAccepted() {
        assertThat(inbox(ben, "").items("drawer")).isEmpty();
        assertThat(inbox(eve, "").items("drawer")).containsExactly("inbox");
        assertThat(entries(ben, talk)).hasSize(1);

        assertThat(accept(ben)).isEqualTo(204);
        assertThat(accept(ben)).isEqualTo(204);

        assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox");
        assertThat(inbox(ben, "?inbox=requests").items("drawer")).isEmpty();
        assertThat(accept(person())).isEqualTo(404);
        assertThat(inbox(ben, "?inbox=x").status()).isEqualTo(400);
    }

    @Test
    void neitherSideHearsOfTheOtherUntilThen() {
        String friends = talk(ben, eve(ben));
        try (var bens = socket(ben);
                var eves = socket(eve)) {
            send(eve, talk, "m2", "are you there?");
            bens.send(Map.of("type", "read", "conversationId", talk, "seq", 2));
            bens.send(Map.of("type", "typing", "conversationId", talk));
            eves.send(Map.of("type", "typing", "conversationId", talk));
            bens.send(Map.of("type", "ping")).await("pong");
            send(ben, friends, "f", "marker");

            assertThat(bens.await("message").path("text").asString()).isEqualTo("marker");
            assertThat(typesOf(eves)).containsOnly("message");
            assertThat(as(eve, "GET", "/v1/conversations/" + talk + "/receipts").items("userId"))
                    .containsExactly(eve.toString());

            accept(ben);
            send(eve, talk, "m3", "and now?");
            assertThat(bens.await("message").path("text").asString()).isEqualTo("and now?");
            bens.send(Map.of("type", "delivered", "conversationId", talk, "seq", 3));
            JsonNode receipt = eves.await("receipt");
            assertThat(receipt.path("mark").asString()).isEqualTo("delivered");
            assertThat(receipt.path("userId").asString()).isEqualTo(ben.toString());
        }
    }

    @Test
    void whoeverAnswersHasAccepted() {
        assertThat(send(ben, talk, "b1", "who are you?").status()).isEqualTo(201);

        assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox");
    }

    @Test
    void whoeverBeginsTheSameConversationHasAccepted() {
        assertThat(begin(ben, eve).text("conversationId")).isEqualTo(talk);

        assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox");
    }

    @Test
    void whatIsDeclinedIsShownNowhereAndTheStrangerNotTold() {
        assertThat(as(ben, "DELETE", "/v1/conversations/" + talk + "/accept").status())
                .isEqualTo(204);

        Answer more = send(eve, talk, "m2", "hello?");
        soon().untilAsserted(() -> assertThat(
                        inbox(eve, "").json().at("/items/0/lastSeq").asLong())
                .isEqualTo(2));

        assertThat(more.status()).isEqualTo(201);
        assertThat(inbox(ben, "").items("drawer")).isEmpty();
        assertThat(inbox(ben, "?inbox=requests").items("drawer")).isEmpty();
        begin(ben, eve);
        assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox");
    }

    @Test
    void whoeverDeclinesAGroupLeavesIt() {
        UserId chi = person();
        PROFILE.follows(chi, eve);
        String group = begin(eve, ben, chi).text("conversationId");

        assertThat(as(ben, "DELETE", "/v1/conversations/" + group + "/accept").status())
                .isEqualTo(204);

        assertThat(as(chi, "GET", "/v1/conversations/" + group).texts("members", ""))
                .containsExactlyInAnyOrder(eve.toString(), chi.toString());
        assertThat(as(ben, "GET", "/v1/conversations/" + group).status()).isEqualTo(404);
    }

    @Test
    void whoeverSaysYesOrNoIsNotToldOfTheRequestAnyLonger() {
        UserId dan = person();
        String another = begin(dan, ben).text("conversationId");
        send(dan, another, "d1", "hello too");
        soon().untilAsserted(() -> assertThat(notifiedOf(ben)).containsExactlyInAnyOrder(talk, another));

        accept(ben);

        soon().untilAsserted(() -> assertThat(notifiedOf(ben)).containsExactly(another));
        as(ben, "DELETE", "/v1/conversations/" + another + "/accept");
        soon().untilAsserted(() -> assertThat(notifiedOf(ben)).isEmpty());
    }

    @Test
    void whoeverFollowsTheStrangerHasAccepted() {
        soon().untilAsserted(() -> assertThat(notifiedOf(ben)).containsExactly(talk));
        UserId other = person();

        follows(eve, ben);
        follows(ben, other);
        follows(ben, eve);

        soon().untilAsserted(() -> assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox"));
        assertThat(inbox(ben, "?inbox=requests").items("drawer")).isEmpty();
        soon().untilAsserted(() -> assertThat(notifiedOf(ben)).doesNotContain(talk));
    }

    @Test
    void whatWasDeclinedFollowingDoesNotBringBack() {
        as(ben, "DELETE", "/v1/conversations/" + talk + "/accept");
        UserId dan = person();
        String another = begin(dan, ben).text("conversationId");
        send(dan, another, "d1", "hello too");

        follows(ben, eve);
        follows(ben, dan);

        soon().untilAsserted(() -> assertThat(inbox(ben, "").items("drawer")).containsExactly("inbox"));
        assertThat(inbox(ben, "")
                        .json()
                        .at("/items/0/conversation/conversationId")
                        .asString())
                .isEqualTo(another);
    }

    private void follows(UserId follower, UserId followee) {
        redis.opsForStream()
                .add(
                        "events:profile",
                        Map.of(
                                "id",
                                ids.random128(),
                                "type",
                                "follow.started",
                                "aggregate",
                                follower + "" + followee,
                                "version",
                                "1",
                                "at",
                                java.time.Instant.now().toString(),
                                "data",
                                JSON.writeValueAsString(Map.of("followerId", follower, "followeeId", followee))));
    }

    /** The conversations whose requests somebody is told of. */
    private java.util.List<String> notifiedOf(UserId person) {
        return as(person, "GET", "/v1/notifications")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("message_request"))
                .map(item -> item.at("/subject/id").asString())
                .toList();
    }

    /** Somebody who follows a person. */
    private UserId eve(UserId followed) {
        UserId friend = person();
        PROFILE.follows(friend, followed);
        return friend;
    }

    private static java.util.List<String> typesOf(TestSocket socket) {
        var found = new java.util.ArrayList<String>();
        JsonNode frame = socket.poll(Duration.ofMillis(1));
        while (frame != null) {
            found.add(frame.path("type").asString());
            frame = socket.poll(Duration.ofMillis(1));
        }
        return found;
    }

    private int accept(UserId person) {
        return as(person, "PUT", "/v1/conversations/" + talk + "/accept").status();
    }
}
