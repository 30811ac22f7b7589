package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class RegisteringTest extends ProfileContext {

    @Test
    void registeringAgainWithTheSameHandleChangesNothing() {
        UserId ada = ids.userId();

        Answer first = register(ada, handleOf(ada), "Ada");
        Answer again = register(ada, handleOf(ada).toUpperCase(java.util.Locale.ROOT), "Ada");

        assertThat(List.of(first.status(), again.status())).containsOnly(201);
    }

    @Test
    void aHandleThatSomebodyHasIsRefused() {
        UserId ada = person("Ada");

        Answer refused = register(ids.userId(), handleOf(ada), "Ben");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("handle_taken");
    }

    @Test
    void onePersonHasOneHandle() {
        UserId ada = person("Ada");
        String other = handleOf(ids.userId());

        Answer refused = register(ada, other, "Ada");

        assertThat(refused.code()).isEqualTo("person_exists");
        assertThat(register(ids.userId(), other, "Ben").status()).isEqualTo(201);
    }

    @Test
    void ofTwentyWhoClaimOneHandleAtOnceOneWins() throws Exception {
        String handle = handleOf(ids.userId());
        List<Callable<Integer>> claims = Stream.generate(ids::userId)
                .limit(20)
                .<Callable<Integer>>map(
                        userId -> () -> register(userId, handle, "Somebody").status())
                .toList();

        List<Future<Integer>> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(claims);
        }

        assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 409))
                .hasSize(19);
    }

    @Test
    void aClaimWhoseLeaseIsOverAndWhosePersonIsNobodyIsTakenOver() {
        UserId gone = ids.userId();
        register(gone, handleOf(gone), "Gone");
        endLease(gone);

        Answer taken = register(ids.userId(), handleOf(gone), "Ben");

        assertThat(taken.status()).isEqualTo(201);
        assertThat(as(ids.userId(), "GET", "/v1/people/" + gone).status()).isEqualTo(404);
    }

    @Test
    void aLeaseThatIsNotOverIsSafeThoughNobodyKnowsThePersonYet() {
        UserId between = ids.userId();
        register(between, handleOf(between), "Between two steps");

        Answer refused = register(ids.userId(), handleOf(between), "Ben");

        assertThat(refused.code()).isEqualTo("handle_taken");
        assertThat(as(between, "GET", "/v1/people/me").status()).isEqualTo(200);
    }

    @Test
    void aTrueRegistrationKeepsItsHandleHoweverLateTheNews() {
        UserId ada = person("Ada");
        endLease(ada);

        Answer refused = register(ids.userId(), handleOf(ada), "Ben");

        assertThat(refused.code()).isEqualTo("handle_taken");
        assertThat(claim(ada).containsKey("leaseUntil")).isFalse();
    }

    @Test
    void anOrphanDisappearsByTimerAndItsHandleIsFree() {
        UserId orphan = ids.userId();
        register(orphan, handleOf(orphan), "Orphan");
        assertThat(as(orphan, "GET", "/v1/people/me").status()).isEqualTo(200);

        makeDue(orphan);

        soon().untilAsserted(() ->
                assertThat(as(orphan, "GET", "/v1/people/me").status()).isEqualTo(404));
        soon().untilAsserted(() -> assertThat(
                        register(ids.userId(), handleOf(orphan), "Ben").status())
                .isEqualTo(201));
    }

    @Test
    void aRegistrationThatBecameTrueIsFinishedByTimerOnceAuthServiceIsBack() {
        UserId ada = person("Ada");
        int before = AUTH.refusals();
        AUTH.isAway(true);
        try {
            makeDue(ada);
            soon().untilAsserted(() -> assertThat(AUTH.refusals()).isGreaterThan(before));
            assertThat(stored(ada).getString("state")).isEqualTo("provisional");
        } finally {
            AUTH.isAway(false);
        }

        soon().untilAsserted(() -> assertThat(stored(ada).getString("state")).isEqualTo("active"));
        assertThat(stored(ada).containsKey("dueAt")).isFalse();
    }

    @Test
    void theNewsOfARegistrationMakesThePersonLasting() {
        UserId ada = ids.userId();
        register(ada, handleOf(ada), "Ada");

        publish("events:auth", "account.registered", ada, 1, Map.of());

        soon().untilAsserted(() -> assertThat(stored(ada).getString("state")).isEqualTo("active"));
        soon().untilAsserted(
                        () -> assertThat(claim(ada).containsKey("leaseUntil")).isFalse());
    }

    @Test
    void aPersonWhoWasCleanedUpTooSoonIsMadeAgain() {
        UserId ada = ids.userId();
        AUTH.says(ada, "active");

        publish("events:auth", "account.registered", ada, 1, Map.of("handle", handleOf(ada), "displayName", "Ada"));

        soon().untilAsserted(() ->
                assertThat(as(ada, "GET", "/v1/people/me").text("displayName")).isEqualTo("Ada"));
    }

    private void endLease(UserId userId) {
        mongo.updateFirst(
                one(handleOf(userId)),
                new Update().set("leaseUntil", Date.from(Instant.now().minusSeconds(1))),
                "handle_claims");
    }

    private void makeDue(UserId userId) {
        mongo.updateFirst(
                one(userId.toString()),
                new Update().set("dueAt", Date.from(Instant.now().minusSeconds(1))),
                "people");
    }

    private Document stored(UserId userId) {
        return java.util.Objects.requireNonNull(mongo.findOne(one(userId.toString()), Document.class, "people"));
    }

    private Document claim(UserId userId) {
        return java.util.Objects.requireNonNull(mongo.findOne(one(handleOf(userId)), Document.class, "handle_claims"));
    }

    private static Query one(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
