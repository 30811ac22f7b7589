package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happened to people reaches their lists and sockets, once, however often it is told. */
class NotificationsTest extends MessagingContext {

    private static final String PATH = "/v1/notifications";

    @Test
    void whoeverIsFollowedIsToldOnceAndReadsIt() {
        UserId ada = person();
        UserId ben = person();

        follow("follow.started", ben, ada, 1);
        follow("follow.started", ben, ada, 1);

        JsonNode item = soonOne(ada);
        assertThat(item.path("kind").asString()).isEqualTo("follow");
        assertThat(item.at("/actors/0/userId").asString()).isEqualTo(ben.toString());
        assertThat(item.at("/subject/type").asString()).isEqualTo("person");
        assertThat(item.path("read").asBoolean(true)).isFalse();
        assertThat(unread(ada)).isEqualTo(1);

        assertThat(as(ada, "PUT", PATH + "/read", Map.of("upTo", item.path("at").asString()))
                        .status())
                .isEqualTo(204);

        assertThat(unread(ada)).isZero();
        assertThat(list(ada).getFirst().path("read").asBoolean()).isTrue();
    }

    @Test
    void readingNeverGoesBackAndNotIntoTheFuture() {
        UserId ada = person();
        UserId ben = person();
        as(
                ada,
                "PUT",
                PATH + "/read",
                Map.of("upTo", Instant.now().plusSeconds(3600).toString()));
        as(ada, "PUT", PATH + "/read", Map.of("upTo", "2026-01-01T00:00:00Z"));

        follow("follow.started", ben, ada, 1);

        assertThat(soonOne(ada).path("read").asBoolean(true)).isFalse();
        assertThat(as(ada, "PUT", PATH + "/read", "{}").status()).isEqualTo(400);
        assertThat(as(ada, "PUT", PATH + "/read", "{\"upTo\":\"yesterday\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aRequestBecomesAFollowAndTheFollowerHearsOfIt() {
        UserId ada = person();
        UserId ben = person();
        follow("follow.requested", ben, ada, 1);
        assertThat(soonOne(ada).path("kind").asString()).isEqualTo("follow_request");

        follow("follow.started", ben, ada, 2);

        assertThat(soonOne(ben).path("kind").asString()).isEqualTo("follow_accepted");
        soon().untilAsserted(() -> assertThat(kinds(ada)).containsExactly("follow"));
    }

    @Test
    void theSameInTheWrongOrderIsTheSame() {
        UserId ada = person();
        UserId ben = person();

        follow("follow.started", ben, ada, 2);
        follow("follow.requested", ben, ada, 1);

        assertThat(soonOne(ben).path("kind").asString()).isEqualTo("follow_accepted");
        assertThat(kinds(ada)).containsExactly("follow");
    }

    @Test
    void aRequestThatIsWithdrawnIsGone() {
        UserId ada = person();
        UserId ben = person();
        follow("follow.requested", ben, ada, 1);
        soonOne(ada);

        follow("follow.ended", ben, ada, 2);
        soon().untilAsserted(() -> assertThat(list(ada)).isEmpty());
        follow("follow.requested", ben, ada, 1);
        UserId chi = person();
        follow("follow.started", chi, ada, 1);

        soon().untilAsserted(() -> assertThat(kinds(ada)).containsExactly("follow"));
        assertThat(unread(ada)).isEqualTo(1);
    }

    @Test
    void everybodyWhoReactsToOnePostIsOneNotification() {
        UserId ada = person();
        String post = ids.postId(ada).toString();
        List<UserId> people = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            people.add(person());
        }

        people.forEach(one -> reacts(ada, one, post, 1, false));
        people.forEach(one -> reacts(ada, one, post, 1, false));
        reacts(ada, ada, post, 1, false);

        soon().untilAsserted(() -> assertThat(total(list(ada).getFirst())).isEqualTo(13));
        JsonNode item = list(ada).getFirst();
        assertThat(list(ada)).hasSize(1);
        assertThat(item.at("/actors/0/userId").asString())
                .isEqualTo(people.getLast().toString());
        assertThat(item.at("/subject/id").asString()).isEqualTo(post);

        reacts(ada, people.getLast(), post, 2, true);
        reacts(ada, people.getLast(), post, 1, false);
        soon().untilAsserted(() -> assertThat(total(list(ada).getFirst())).isEqualTo(12));
        people.forEach(one -> reacts(ada, one, post, 3, true));
        soon().untilAsserted(() -> assertThat(list(ada)).isEmpty());
        assertThat(unread(ada)).isZero();
    }

    @Test
    void somebodyWhoIsBlockedMutedOrGoneIsLeftOut() {
        UserId ada = person();
        UserId ben = person();
        UserId chi = person();
        UserId gone = ids.userId();
        String post = ids.postId(ada).toString();
        wanted(ada, "comment", ben, Map.of("type", "comment", "id", "c1", "parentId", post), 1);
        wanted(ada, "comment", chi, Map.of("type", "comment", "id", "c2", "parentId", post), 2);
        wanted(ada, "comment", gone, Map.of("type", "comment", "id", "c3", "parentId", post), 3);
        soon().untilAsserted(() -> assertThat(list(ada)).hasSize(2));

        relations(ada, List.of(ben), List.of());
        assertThat(actors(ada)).containsExactly(chi.toString());
        relations(ada, List.of(ben), List.of(chi));

        assertThat(actors(ada)).isEmpty();
    }

    @Test
    void whatIsNotWantedInTheAppIsNotInTheList() {
        UserId ada = person();
        UserId ben = person();
        as(
                ada,
                "PUT",
                PATH + "/preferences",
                Map.of("kinds", Map.of("follow", Map.of("inApp", false, "push", true)), "showMessageText", false));

        follow("follow.started", ben, ada, 1);
        wanted(ada, "mention", ben, Map.of("type", "post", "id", ids.postId(ben).toString()), 1);

        assertThat(soonOne(ada).path("kind").asString()).isEqualTo("mention");
        assertThat(unread(ada)).isEqualTo(1);
    }

    @Test
    void aPersonWithASocketIsToldAtOnce() {
        UserId ada = person();
        UserId ben = person();
        try (TestSocket socket = socket(ada)) {
            follow("follow.started", ben, ada, 1);

            JsonNode frame = socket.await("notification");
            assertThat(frame.path("kind").asString()).isEqualTo("follow");
            assertThat(frame.at("/actors/0/userId").asString()).isEqualTo(ben.toString());
        }
    }

    @Test
    void pagesAreReadToTheEndAndEachOnce() {
        UserId ada = person();
        for (int i = 0; i < 7; i++) {
            wanted(ada, "mention", person(), Map.of("type", "post", "id", "p" + i), i);
        }
        soon().untilAsserted(() -> assertThat(list(ada)).hasSize(7));

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = as(ada, "GET", PATH + "?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.at("/subject/id").asString()));
            next = page.json().path("nextCursor").asString("");
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("p6", "p5", "p4", "p3", "p2", "p1", "p0");
        assertThat(as(ada, "GET", PATH + "?cursor=x").code()).isEqualTo("bad_cursor");
        assertThat(as(ada, "GET", PATH).json().path("unread").asInt()).isEqualTo(7);
    }

    @Test
    void sittersAreToldOfARequestNearThemUntilSomebodyElseHasIt() {
        UserId owner = person();
        UserId ada = person();
        UserId ben = person();
        String request = ids.sittingId(owner).toString();
        var alerted = new HashMap<String, Object>(Map.of(
                "sittingId",
                request,
                "ownerId",
                owner,
                "urgency",
                "emergency",
                "userIds",
                List.of(ada, ben),
                "at",
                "2026-11-01T10:00:00Z",
                "withdrawn",
                false));

        profile("sitting.alerted", 1, alerted);
        profile("sitting.alerted", 1, alerted);

        JsonNode told = soonOne(ada);
        assertThat(told.path("kind").asString()).isEqualTo("sitting");
        assertThat(told.path("detail").asString()).isEqualTo("emergency");
        assertThat(told.at("/subject/id").asString()).isEqualTo(request);
        assertThat(told.at("/actors/0/userId").asString()).isEqualTo(owner.toString());
        soonOne(ben);
        alerted.put("at", "2026-11-01T10:05:00Z");
        alerted.put("withdrawn", true);
        alerted.put("userIds", List.of(ben));
        profile("sitting.alerted", 2, alerted);
        soon().untilAsserted(() -> assertThat(list(ben)).isEmpty());
        assertThat(list(ada)).hasSize(1);
    }

    @Test
    void coOwnersAndModeratedPeopleAreToldFromWhatProfileServiceAnnounces() {
        UserId ada = person();
        UserId ben = person();
        String pet = ids.petId(ada).toString();
        profile("co_owner.changed", 2, Map.of("petId", pet, "userId", ben, "ownerId", ada, "state", "invited"));
        assertThat(soonOne(ben).path("kind").asString()).isEqualTo("co_owner_invited");
        profile("co_owner.changed", 3, Map.of("petId", pet, "userId", ben, "ownerId", ada, "state", "accepted"));
        assertThat(soonOne(ada).path("kind").asString()).isEqualTo("co_owner_accepted");
        soon().untilAsserted(() -> assertThat(list(ben)).isEmpty());

        UserId chi = person();
        profile(
                "moderation.action",
                2,
                Map.of(
                        "reportId",
                        ids.random128(),
                        "decisionId",
                        ids.random128(),
                        "subject",
                        Map.of("type", "pet", "id", pet),
                        "action",
                        "hide",
                        "undone",
                        false,
                        "reporterId",
                        chi,
                        "aboutId",
                        ben));

        JsonNode told = soonOne(ben);
        assertThat(told.path("kind").asString()).isEqualTo("moderation");
        assertThat(told.path("detail").asString()).isEqualTo("hide");
        assertThat(told.path("actors").size()).isZero();
        assertThat(soonOne(chi).path("kind").asString()).isEqualTo("report_decided");
    }

    private void follow(String type, UserId follower, UserId followee, long version) {
        profile(type, version, Map.of("followerId", follower, "followeeId", followee));
    }

    private void profile(String type, long version, Object data) {
        TestPushes.announce(redis, ids, "events:profile", type, version, data);
    }

    private void wanted(UserId recipient, String kind, UserId actor, Object subject, int second) {
        wanted(recipient, kind, actor, subject, second, false);
    }

    private void wanted(UserId recipient, String kind, UserId actor, Object subject, int second, boolean withdrawn) {
        var data = new HashMap<String, Object>(Map.of(
                "recipientId", recipient,
                "kind", kind,
                "actorId", actor,
                "subject", subject,
                "at", Instant.parse("2026-11-01T10:00:00Z").plusSeconds(second).toString()));
        if (withdrawn) {
            data.put("withdrawn", true);
        }
        TestPushes.announce(redis, ids, "events:feed", "feed.notify", 1, data);
    }

    private void reacts(UserId author, UserId actor, String post, int second, boolean withdrawn) {
        wanted(author, "reaction", actor, Map.of("type", "post", "id", post), second, withdrawn);
    }

    private void relations(UserId person, List<UserId> blocked, List<UserId> muted) {
        redis.opsForValue()
                .set(Relations.KEY_PREFIX + person, JSON.writeValueAsString(Relations.of(List.of(), blocked, muted)));
    }

    private JsonNode soonOne(UserId person) {
        soon().untilAsserted(() -> assertThat(list(person)).hasSize(1));
        return list(person).getFirst();
    }

    private List<JsonNode> list(UserId person) {
        Answer answer = as(person, "GET", PATH + "?limit=100");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private List<String> kinds(UserId person) {
        return list(person).stream().map(item -> item.path("kind").asString()).toList();
    }

    private List<String> actors(UserId person) {
        return list(person).stream()
                .map(item -> item.at("/actors/0/userId").asString())
                .toList();
    }

    private int unread(UserId person) {
        return as(person, "GET", PATH + "/unread-count").json().path("unread").asInt(-1);
    }

    private static int total(JsonNode item) {
        return item.path("actors").size() + item.path("others").asInt();
    }
}
