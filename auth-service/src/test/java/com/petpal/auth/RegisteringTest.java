package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestProfile.Asked;
import com.petpal.auth.TestProfile.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class RegisteringTest extends AuthContext {

    @Test
    void whoeverRegistersHasASessionAndAnAccount() {
        String ada = unique();

        Answer registered = register(ada);
        Answer me = get("/v1/auth/me", registered.text("/session/accessToken"));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("/userId")).hasSize(11).isEqualTo(registered.text("/session/userId"));
        assertThat(registered.json().at("/session/expiresIn").asInt()).isEqualTo(600);
        assertThat(registered.json().at("/session/refreshExpiresIn").asInt()).isEqualTo(2_592_000);
        assertThat(registered.header("Cache-Control")).contains("no-store");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/userId")).isEqualTo(registered.text("/userId"));
        assertThat(me.text("/email")).isEqualTo(emailOf(ada));
        assertThat(me.json().at("/emailVerified").asBoolean(true)).isFalse();
        assertThat(me.json().at("/mfaEnabled").asBoolean(true)).isFalse();
        assertThat(me.text("/roles/0")).isEqualTo("user");
        assertThat(me.text("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void profileServiceIsAskedForThePersonWithAServiceCredential() {
        String ada = unique();

        Answer registered = register(ada);

        Asked asked = PROFILE.asked(registered.text("/userId")).orElseThrow();
        assertThat(asked.body()).hasToString("{\"handle\":\"" + ada + "\",\"displayName\":\"Ada\"}");
        assertThat(credential.verify(asked.authorization().substring("Bearer ".length())))
                .contains("auth-service");
    }

    @Test
    void whatIsStoredIsActiveWithItsTermsAndAHashAndNothingMoreToDo() {
        String ada = unique();

        String userId = register(ada).text("/userId");

        Document account = Objects.requireNonNull(stored("accounts", userId));
        assertThat(account.getString("state")).isEqualTo("active");
        assertThat(account.getString("terms")).isEqualTo("2026-11");
        assertThat(account.getString("passwordHash")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(account).doesNotContainKeys("dueAt", "person");
        assertThat(Objects.requireNonNull(stored("email_claims", emailOf(ada)))).doesNotContainKey("leaseUntil");
    }

    @Test
    void registeringCostsSixCommandsOneEventAndOneCall() {
        Answer registered = register(unique());

        assertThat(registered.header("Server-Timing"))
                .isEqualTo("mongo;dur=0;desc=\"one=6 many=0 all=0\", redis;desc=\"2\", http;desc=\"1\"");
    }

    @Test
    void anAddressBelongsToOnePersonHoweverItIsTyped() {
        String ada = unique();
        register(ada);
        var again = registration(unique());
        again.put("email", "  " + emailOf(ada).toUpperCase(java.util.Locale.ROOT) + " ");

        Answer refused = post("/v1/auth/register", again);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("email_taken");
    }

    @Test
    void ofTwentyWhoRegisterOneAddressAtOnceOneDoes() {
        String ada = unique();

        List<Answer> answers = atOnce(20, () -> {
            var body = registration(unique());
            body.put("email", emailOf(ada));
            return post("/v1/auth/register", body);
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("email_taken"))
                .hasSize(19);
        assertThat(logIn(emailOf(ada), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aTakenHandleFreesTheAddressAtOnce() {
        String ada = unique();
        PROFILE.says(ada, Reply.problem(409, "handle_taken"));

        Answer refused = register(ada);
        PROFILE.saysNothingMore(ada);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("handle_taken");
        assertThat(register(ada).status()).isEqualTo(201);
    }

    @Test
    void aBadHandleIsWhatProfileServiceSaysItIs() {
        String ada = unique();
        PROFILE.says(
                ada,
                new Reply(
                        400,
                        "{\"code\":\"bad_handle\",\"errors\":[{\"pointer\":\"/handle\",\"code\":\"bad_handle\",\"message\":\"No.\"}]}"));

        Answer refused = register(ada);
        PROFILE.saysNothingMore(ada);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad_handle");
        assertThat(refused.pointer()).isEqualTo("/handle");
        assertThat(register(ada).status()).isEqualTo(201);
    }

    @Test
    void withProfileServiceAwayNobodyRegistersAndTheAddressIsFreeAgain() {
        String ada = unique();
        PROFILE.says(ada, Reply.problem(503, "unavailable"));

        Answer refused = register(ada);
        PROFILE.saysNothingMore(ada);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(register(ada).status()).isEqualTo(201);
    }

    @Test
    void aSilentProfileServiceIsNotWaitedForLongAndTheAddressIsFreeAgain() {
        String ada = unique();
        var never = new CountDownLatch(1);
        PROFILE.meanwhile(ada, userId -> {
            await(never);
            return new Reply(201, "");
        });

        long before = System.nanoTime();
        Answer refused = register(ada);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        never.countDown();
        PROFILE.saysNothingMore(ada);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(took).isLessThan(Duration.ofSeconds(3));
        assertThat(register(ada).status()).isEqualTo(201);
    }

    @Test
    void whoeverLosesTheClaimOnTheWayDoesNotRegister() {
        String ada = unique();
        String thief = ids.userId().toString();
        PROFILE.meanwhile(ada, userId -> {
            mongo.updateFirst(one(emailOf(ada)), new Update().set("userId", thief), "email_claims");
            return new Reply(201, "");
        });

        Answer refused = register(ada);

        assertThat(refused.code()).isEqualTo("email_taken");
        assertThat(logIn(emailOf(ada), PASSWORD).status()).isEqualTo(401);
        assertThat(Objects.requireNonNull(stored("email_claims", emailOf(ada))).getString("userId"))
                .isEqualTo(thief);
    }

    @Test
    void whoeverTakesLongerThanTheLeaseDoesNotRegisterAndMayTryAgain() {
        String ada = unique();
        var userIds = new ConcurrentLinkedQueue<String>();
        PROFILE.meanwhile(ada, userId -> {
            userIds.add(userId);
            Abandoned.endLease(mongo, emailOf(ada));
            return new Reply(201, "");
        });

        Answer refused = register(ada);
        PROFILE.saysNothingMore(ada);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(stored("accounts", userIds.element())).isNull();
        assertThat(register(ada).status()).isEqualTo(201);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
