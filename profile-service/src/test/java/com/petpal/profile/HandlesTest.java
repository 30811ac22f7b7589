package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Handles: unique with all that looks like them, changeable, and kept back for a while. */
class HandlesTest extends ProfileContext {

    @Autowired
    ApplicationRunner peopleSetup;

    private UserId ada;
    private String fresh;

    @BeforeEach
    void somebodyAndAHandleThatNobodyHas() {
        ada = person("Ada");
        fresh = handleOf(ids.userId());
    }

    @Test
    void aChangedHandleIsTheOnlyOneThatFindsThem() {
        Answer changed = rename(ada, fresh.toUpperCase(Locale.ROOT));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("handle")).isEqualTo(fresh);
        assertThat(byHandle(fresh).text("userId")).isEqualTo(ada.toString());
        assertThat(byHandle(handleOf(ada)).status()).isEqualTo(404);
        assertThat(as(ada, "GET", "/v1/people/me").text("handle")).isEqualTo(fresh);
    }

    @ParameterizedTest
    @CsvSource({"m,rn", "1,l", "0,o", "rn,m", "01,ol"})
    void whatLooksLikeAHandleIsTaken(String one, String other) {
        assertThat(rename(ada, fresh + one).status()).isEqualTo(200);

        assertThat(rename(person("Ben"), fresh + other).code()).isEqualTo("handle_taken");
        assertThat(register(ids.userId(), fresh + other, "Chi").code()).isEqualTo("handle_taken");
        assertThat(byHandle(fresh + other).status()).isEqualTo(404);
        assertThat(byHandle(fresh + one).status()).isEqualTo(200);
    }

    @Test
    void theirOwnHandleMaySpelledAnotherWayBeTheirs() {
        rename(ada, fresh + "m");

        assertThat(rename(ada, fresh + "rn").status()).isEqualTo(200);
        assertThat(byHandle(fresh + "rn").status()).isEqualTo(200);
        assertThat(byHandle(fresh + "m").status()).isEqualTo(404);
    }

    @Test
    void ofTwentyWhoClaimWhatLooksAlikeAtOnceOneWins() throws Exception {
        List<String> spellings = List.of("m0", "mo", "rn0", "rno");
        List<UserId> people =
                IntStream.range(0, 20).mapToObj(i -> person("Somebody")).toList();
        List<Callable<Answer>> claims = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(i -> () -> rename(people.get(i), fresh + spellings.get(i % 4)))
                .toList();

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(claims).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("handle_taken"))
                .hasSize(19);
        assertThat(people.stream()
                        .map(person -> as(person, "GET", "/v1/people/me").text("handle"))
                        .filter(handle -> handle.startsWith(fresh)))
                .hasSize(1);
    }

    @Test
    void anOldHandleIsKeptBackForWhoeverHadIt() {
        String old = handleOf(ada);
        rename(ada, fresh);

        Answer another = rename(person("Ben"), old);
        Answer back = rename(ada, old);

        assertThat(another.code()).isEqualTo("handle_taken");
        assertThat(back.text("handle")).isEqualTo(old);
        assertThat(claim(old)).containsOnlyKeys("_id", "userId");
        assertThat(rename(person("Ben"), fresh).code()).isEqualTo("handle_taken");
    }

    @Test
    void afterFourteenDaysAnOldHandleIsFree() {
        String old = handleOf(ada);
        rename(ada, fresh);
        assertThat(Duration.between(
                        Instant.now(), claim(old).getDate("keptUntil").toInstant()))
                .isBetween(Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14));

        setDates(old, "keptUntil", "dueAt");

        soon().untilAsserted(() -> assertThat(find(old)).isNull());
        assertThat(rename(person("Ben"), old).status()).isEqualTo(200);
        assertThat(byHandle(fresh).text("userId")).isEqualTo(ada.toString());
    }

    @Test
    void aHandleWhoseTimeIsOverIsFreeBeforeTheSweeperComes() {
        rename(ada, fresh);
        setDates(handleOf(ada), "keptUntil");

        assertThat(rename(person("Ben"), handleOf(ada)).status()).isEqualTo(200);
    }

    @Test
    void aHandleIsChangedThreeTimesInFourteenDays() {
        for (String next : List.of("a", "b", "c")) {
            assertThat(rename(ada, fresh + next).status()).isEqualTo(200);
        }

        Answer refused = rename(ada, fresh + "d");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_handles");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(13 * 86_400L, 14 * 86_400L);
        assertThat(as(ada, "PATCH", "/v1/people/me", Map.of("bio", "Hello"), Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void killedBetweenClaimAndProfileTheClaimIsFreedAndTheOldHandleStays() {
        leased(fresh, ada);
        watched(handleOf(ada));

        soon().untilAsserted(() -> assertThat(find(fresh)).isNull());
        soon().untilAsserted(() -> assertThat(claim(handleOf(ada))).doesNotContainKey("dueAt"));
        assertThat(byHandle(handleOf(ada)).status()).isEqualTo(200);
        assertThat(rename(person("Ben"), handleOf(ada)).code()).isEqualTo("handle_taken");
    }

    @Test
    void killedAfterTheProfileTheNewHandleIsHeldAndTheOldOneKeptBack() {
        leased(fresh, ada);
        mongo.updateFirst(one(ada.toString()), new Update().set("handle", fresh), "people");
        watched(handleOf(ada));

        soon().untilAsserted(() -> assertThat(claim(fresh)).containsOnlyKeys("_id", "userId"));
        soon().untilAsserted(() -> assertThat(claim(handleOf(ada))).containsKey("keptUntil"));
        assertThat(rename(person("Ben"), handleOf(ada)).code()).isEqualTo("handle_taken");
    }

    @Test
    void aStaleChangeTakesNoHandle() {
        String tag = as(ada, "GET", "/v1/people/me").header("ETag");
        as(ada, "PATCH", "/v1/people/me", Map.of("bio", "Hello"), Map.of("If-Match", tag));

        Answer stale = as(ada, "PATCH", "/v1/people/me", Map.of("handle", fresh), Map.of("If-Match", tag));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(find(fresh)).isNull();
    }

    @Test
    void ofManyChangesOfOneVersionAtOnceOneIsTrueAndNoHandleIsLost() throws Exception {
        String tag = as(ada, "GET", "/v1/people/me").header("ETag");
        List<Callable<Answer>> changes = IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> as(
                        ada,
                        "PATCH",
                        "/v1/people/me",
                        Map.of("handle", fresh + (char) ('a' + i % 4)),
                        Map.of("If-Match", tag)))
                .toList();

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(changes).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 412);
        String now = as(ada, "GET", "/v1/people/me").text("handle");
        assertThat(claim(now)).containsOnlyKeys("_id", "userId");
        for (String other : List.of("a", "b", "c", "d")) {
            assertThat(find(fresh + other) != null).isEqualTo(now.equals(fresh + other));
        }
    }

    @ParameterizedTest
    @CsvSource({"ab", "a-b-c", "'a b c'", "'\u212Aelvin'", "0123456789012345678901234567890"})
    void whatIsNoHandleIsRefused(String handle) {
        assertThat(rename(ada, handle).code()).isEqualTo("bad_handle");
    }

    @Test
    void claimsOfEarlierVersionsAreMovedAndLookAlikesStay() throws Exception {
        UserId ben = ids.userId();
        String old = fresh + "1";
        mongo.insert(new Document("_id", old).append("userId", ada.toString()), "handle_claims");
        mongo.insert(new Document("_id", fresh + "m").append("userId", ada.toString()), "handle_claims");
        mongo.insert(new Document("_id", fresh + "rn").append("userId", ben.toString()), "handle_claims");

        peopleSetup.run(new DefaultApplicationArguments());
        peopleSetup.run(new DefaultApplicationArguments());

        assertThat(find(old)).isNull();
        assertThat(claim(fresh + "l").getString("userId")).isEqualTo(ada.toString());
        assertThat(claim(fresh + "m").getString("userId")).isEqualTo(ada.toString());
        assertThat(claim(fresh + "rn").getString("userId")).isEqualTo(ben.toString());
    }

    private Answer rename(UserId person, String handle) {
        return as(person, "PATCH", "/v1/people/me", Map.of("handle", handle), Map.of("If-Match", "*"));
    }

    private Answer byHandle(String handle) {
        return as(ids.userId(), "GET", "/v1/people/by-handle/" + handle);
    }

    /** As a change leaves a claim that was killed a while ago. */
    private void leased(String handle, UserId userId) {
        mongo.insert(
                new Document("_id", handle)
                        .append("userId", userId.toString())
                        .append("leaseUntil", Date.from(Instant.now().minusSeconds(90)))
                        .append("dueAt", Date.from(Instant.now().minusSeconds(1))),
                "handle_claims");
    }

    private void watched(String handle) {
        mongo.updateFirst(
                one(handle),
                new Update()
                        .unset("leaseUntil")
                        .set("dueAt", Date.from(Instant.now().minusSeconds(1))),
                "handle_claims");
    }

    private void setDates(String handle, String... fields) {
        var update = new Update();
        for (String field : fields) {
            update.set(field, Date.from(Instant.now().minusSeconds(1)));
        }
        mongo.updateFirst(one(handle), update, "handle_claims");
    }

    private @Nullable Document find(String handle) {
        return mongo.findOne(one(handle), Document.class, "handle_claims");
    }

    private Document claim(String handle) {
        return Objects.requireNonNull(find(handle));
    }

    private static Query one(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
