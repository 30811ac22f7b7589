package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Groups, whose members come and go. */
class GroupsTest extends MessagingContext {

    @Autowired
    MongoTemplate mongo;

    private UserId anna;
    private UserId ben;
    private UserId chi;
    private String group;

    @BeforeEach
    void aGroupOfThree() {
        anna = person();
        ben = person();
        chi = person();
        group = start(anna, ben, chi).text("conversationId");
        send(ben, group, "m1", "before");
    }

    @Test
    void whoeverBeganItOwnsItAndSaysWhoElseLeads() {
        assertThat(read(ben).text("owner")).isEqualTo(anna.toString());
        assertThat(put(ben, chi, Map.of("role", "admin")).code()).isEqualTo("not_your_group");
        assertThat(put(anna, ben, Map.of("role", "admin")).texts("admins", "")).containsExactly(ben.toString());
        assertThat(put(anna, person(), Map.of("role", "admin")).status()).isEqualTo(404);

        Answer passedOn = put(anna, ben, Map.of("role", "owner"));

        assertThat(passedOn.text("owner")).isEqualTo(ben.toString());
        assertThat(passedOn.texts("admins", "")).containsExactly(anna.toString());
        assertThat(kinds()).containsExactly("message", "role", "role");
        assertThat(entries(chi, group).getLast().path("role").asString()).isEqualTo("owner");
    }

    @Test
    void whoeverComesLaterReadsWhatIsSaidFromThenOn() {
        UserId dan = person();
        PROFILE.follows(dan, anna);

        assertThat(put(chi, dan, null).code()).isEqualTo("not_your_group");
        assertThat(put(anna, dan, null).status()).isEqualTo(200);
        assertThat(put(anna, dan, null).status()).isEqualTo(200);
        send(ben, group, "m2", "hello dan");

        assertThat(entries(dan, group).stream().map(entry -> entry.path("seq").asLong()))
                .containsExactly(2L, 3L);
        assertThat(entries(dan, group).getFirst().path("userId").asString()).isEqualTo(dan.toString());
        assertThat(messages(dan, group, "").items("kind")).containsExactly("message", "joined");
        assertThat(as(dan, "PUT", path() + "/messages/1/reaction", Map.of("type", "paw"))
                        .status())
                .isEqualTo(404);
        assertThat(inbox(dan, "").items("drawer")).containsExactly("inbox");
        PROFILE.blocks(anna, ben);
        UserId blocked = person();
        PROFILE.blocks(anna, blocked);
        assertThat(put(anna, blocked, null).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsTakenOutHearsItAndThenNothing() {
        try (var chis = socket(chi)) {
            assertThat(as(ben, "DELETE", path() + "/members/" + chi).code()).isEqualTo("not_your_group");
            assertThat(as(anna, "DELETE", path() + "/members/" + chi).status()).isEqualTo(204);
            JsonNode live = chis.await("message");
            assertThat(live.path("kind").asString()).isEqualTo("removed");
            assertThat(live.path("userId").asString()).isEqualTo(chi.toString());
        }
        assertThat(as(anna, "DELETE", path() + "/members/" + chi).status()).isEqualTo(204);

        assertThat(read(chi).status()).isEqualTo(404);
        assertThat(send(chi, group, "m", "hello?").status()).isEqualTo(404);
        assertThat(inbox(chi, "").items("lastSeq")).isEmpty();
        assertThat(kinds()).containsExactly("message", "removed");
    }

    @Test
    void anAdminTakesOutMembersAndOnlyTheOwnerTakesOutAdmins() {
        UserId dan = person();
        PROFILE.follows(dan, anna);
        put(anna, dan, null);
        put(anna, ben, Map.of("role", "admin"));
        put(anna, dan, Map.of("role", "admin"));

        assertThat(as(ben, "DELETE", path() + "/members/" + anna).status()).isEqualTo(403);
        assertThat(as(ben, "DELETE", path() + "/members/" + dan).status()).isEqualTo(403);
        assertThat(as(ben, "DELETE", path() + "/members/" + chi).status()).isEqualTo(204);
        assertThat(as(anna, "DELETE", path() + "/members/" + dan).status()).isEqualTo(204);
    }

    @Test
    void whenItsOwnerLeavesAnAdminOwnsTheGroupOrElseWhoeverWasThereLongest() {
        put(anna, chi, Map.of("role", "admin"));
        UserId dan = person();
        PROFILE.follows(dan, anna);
        put(anna, dan, null);

        assertThat(as(anna, "DELETE", path() + "/members/" + anna).status()).isEqualTo(204);
        assertThat(read(ben).text("owner")).isEqualTo(chi.toString());
        assertThat(as(chi, "DELETE", path() + "/members/" + chi).status()).isEqualTo(204);
        assertThat(read(ben).text("owner")).isEqualTo(ben.toString());
        assertThat(kinds(ben)).containsExactly("message", "role", "joined", "left", "left");
    }

    @Test
    void aTitleIsChangedByWhoeverHasSeenTheLastOne() {
        String tag = read(anna).header("ETag");

        assertThat(patch(anna, null, Map.of("title", "Walks")).status()).isEqualTo(428);
        assertThat(patch(ben, tag, Map.of("title", "Walks")).status()).isEqualTo(403);
        assertThat(patch(anna, tag, Map.of("title", "")).status()).isEqualTo(400);
        assertThat(patch(anna, tag, Map.of("owner", "x")).status()).isEqualTo(400);
        Answer titled = patch(anna, tag, Map.of("title", "Walks"));
        assertThat(titled.text("title")).isEqualTo("Walks");
        assertThat(patch(anna, tag, Map.of("title", "Late")).status()).isEqualTo(412);
        assertThat(patch(anna, titled.header("ETag"), "{\"title\":null}").json().has("title"))
                .isFalse();
        assertThat(entries(ben, group).stream().map(entry -> entry.path("title").asString("")))
                .containsExactly("", "Walks", "");
        String two = talk(anna, ben);
        assertThat(as(anna, "PUT", "/v1/conversations/" + two + "/members/" + chi)
                        .code())
                .isEqualTo("no_group");
    }

    @Test
    void manyWhoComeAtOnceAreAllInAndNotMoreThanFit() throws Exception {
        UserId[] crowd = Stream.generate(this::person).limit(250).toArray(UserId[]::new);
        group = start(anna, crowd).text("conversationId");
        List<UserId> more = Stream.generate(this::person).limit(10).toList();
        more.forEach(newcomer -> PROFILE.follows(newcomer, anna));
        List<Callable<Answer>> calls = more.stream()
                .<Callable<Answer>>map(newcomer -> () -> put(anna, newcomer, null))
                .toList();

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(calls).stream()
                    .map(done -> done.resultNow().status())
                    .toList();
        }

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(5);
        assertThat(read(anna).texts("members", "")).hasSize(256).doesNotHaveDuplicates();
        assertThat(kinds()).containsOnly("joined").hasSize(5);
    }

    @Test
    void aChangeWhoseProcessWasKilledBeforeItsEntryIsFinishedByItsEvent() {
        var change = Map.of(
                "conversationId", group, "version", 1, "kind", "titled", "actor", anna.toString(), "title", "Late");
        var event = new Document("id", ids.random128())
                .append("type", "conversation.changed")
                .append("aggregate", group)
                .append("version", 1L)
                .append("at", new java.util.Date(0))
                .append("data", JSON.writeValueAsString(change));
        mongo.getCollection("conversations")
                .updateOne(
                        new Document("_id", group),
                        new Document(
                                "$set",
                                new Document("title", "Late")
                                        .append("version", 1L)
                                        .append("pending", List.of(event))
                                        .append("pendingSince", new java.util.Date(0))));

        soon().untilAsserted(() -> assertThat(kinds()).containsExactly("message", "titled"));
    }

    private List<String> kinds() {
        return kinds(anna);
    }

    private List<String> kinds(UserId reader) {
        return entries(reader, group).stream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private String path() {
        return "/v1/conversations/" + group;
    }

    private Answer read(UserId reader) {
        return as(reader, "GET", path());
    }

    private Answer put(UserId me, UserId member, @org.jspecify.annotations.Nullable Object body) {
        return as(me, "PUT", path() + "/members/" + member, body);
    }

    private Answer patch(UserId me, @org.jspecify.annotations.Nullable String ifMatch, Object body) {
        return as(me, "PATCH", path(), body, ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }
}
