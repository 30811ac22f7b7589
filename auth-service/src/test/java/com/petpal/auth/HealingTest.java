package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.localstack.redis.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Registrations whose process was killed between two steps. */
class HealingTest extends AuthContext {

    private static final Duration OVER = Duration.ofSeconds(-1);
    private static final Duration LATER = Duration.ofHours(1);

    @Autowired
    PasswordHasher hasher;

    @Autowired
    StringRedisTemplate redis;

    @Test
    void killedBeforeTheAccountTheAddressIsFreeWhenTheLeaseIsOver() {
        Abandoned left = abandoned().withClaimLeasedFor(OVER);

        Answer registered = register(left.handle());

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("/userId")).isNotEqualTo(left.userId());
        assertThat(standing(left).status()).isEqualTo(404);
    }

    @Test
    void aLeaseThatIsNotOverIsSafe() {
        Abandoned left = abandoned().withClaimLeasedFor(LATER);

        Answer refused = register(left.handle());

        assertThat(refused.code()).isEqualTo("email_taken");
    }

    @Test
    void ofTwentyWhoTakeAClaimOverOneDoes() {
        Abandoned left = abandoned().withClaimLeasedFor(OVER);

        var answers = atOnce(20, () -> register(left.handle()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(19);
    }

    @Test
    void anAccountThatIsNotDueKeepsItsClaimFromBeingTakenOver() {
        Abandoned left = abandoned().withAccountDueIn(LATER, hash()).withClaimLeasedFor(OVER);

        Answer refused = register(left.handle());

        assertThat(refused.code()).isEqualTo("email_taken");
        assertThat(standing(left).text("/state")).isEqualTo("registering");
        assertThat(logIn(emailOf(left.handle()), PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void killedBeforeTheClaimIsHeldTheAccountGoesAndTheAddressIsFree() {
        Abandoned left = abandoned().withClaimLeasedFor(OVER).withAccountDueIn(OVER, hash());

        soon().untilAsserted(() -> assertThat(standing(left).status()).isEqualTo(404));
        soon().untilAsserted(() ->
                assertThat(stored("email_claims", emailOf(left.handle()))).isNull());

        assertThat(logIn(emailOf(left.handle()), PASSWORD).status()).isEqualTo(401);
        assertThat(register(left.handle()).status()).isEqualTo(201);
    }

    @Test
    void anAccountWhoseClaimIsSomebodyElsesGoes() {
        String ada = unique();
        register(ada);
        Abandoned left = new Abandoned(mongo, ada, ids.userId().toString()).withAccountDueIn(OVER, hash());

        soon().untilAsserted(() -> assertThat(standing(left).status()).isEqualTo(404));

        assertThat(logIn(emailOf(ada), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void killedOnceTheClaimIsHeldTheRegistrationIsTrueAtOnce() {
        Abandoned left = abandoned().withClaimHeld().withAccountDueIn(LATER, hash());

        Answer session = logIn(emailOf(left.handle()), PASSWORD);

        assertThat(session.status()).isEqualTo(200);
        assertThat(refresh(session.text("/refreshToken")).status()).isEqualTo(200);
        assertThat(get("/v1/auth/me", session.text("/accessToken")).text("/userId"))
                .isEqualTo(left.userId());
        assertThat(standing(left).text("/state")).isEqualTo("active");
        assertThat(register(left.handle()).code()).isEqualTo("email_taken");
    }

    @Test
    void killedOnceTheClaimIsHeldTheRestIsFinishedAndAnnounced() {
        Abandoned left = abandoned().withClaimHeld().withAccountDueIn(OVER, hash());

        soon().untilAsserted(() -> assertThat(Objects.requireNonNull(stored("accounts", left.userId()))
                        .getString("state"))
                .isEqualTo("active"));

        assertThat(stored("accounts", left.userId())).doesNotContainKeys("dueAt", "person");
        soon().untilAsserted(() -> assertThat(announcement(left.userId()))
                .isEqualTo("{\"handle\":\"" + left.handle() + "\",\"displayName\":\"Ada\"}"));
    }

    @Test
    void withoutRedisPeopleRegisterAndTheNewsGoesOutOnceItIsBack() {
        String ada = unique();
        Answer registered;
        Answer session;
        TestRedis.shared().kill();
        try {
            registered = register(ada);
            session = logIn(emailOf(ada), PASSWORD);
        } finally {
            TestRedis.shared().restart();
        }

        assertThat(registered.status()).isEqualTo(201);
        assertThat(session.status()).isEqualTo(200);
        assertThat(refresh(session.text("/refreshToken")).status()).isEqualTo(200);
        soon().untilAsserted(() ->
                assertThat(announcement(registered.text("/userId"))).contains(ada));
    }

    @Test
    void servicesAloneMayAskHowFarARegistrationIs() {
        Answer session = somebody();
        String path = "/internal/accounts/" + session.text("/userId");

        assertThat(get(path, credential.mint()).json())
                .hasToString("{\"userId\":\"" + session.text("/userId") + "\",\"state\":\"active\"}");
        assertThat(get(path, session.text("/accessToken")).status()).isEqualTo(401);
        assertThat(get(path, null).status()).isEqualTo(401);
        assertThat(get("/internal/accounts/zz", credential.mint()).status()).isEqualTo(400);
        assertThat(get("/v1/auth/me", credential.mint()).status()).isEqualTo(401);
    }

    private Abandoned abandoned() {
        return new Abandoned(mongo, unique(), ids.userId().toString());
    }

    private String hash() {
        return hasher.hash(new Password(PASSWORD));
    }

    private Answer standing(Abandoned left) {
        return get("/internal/accounts/" + left.userId(), credential.mint());
    }

    /** What the stream says about the registration of one person. */
    private String announcement(String userId) {
        var entries =
                Objects.requireNonNull(redis.<String, String>opsForStream().range("events:auth", Range.unbounded()));
        return entries.stream()
                .map(entry -> entry.getValue())
                .filter(entry -> userId.equals(entry.get("aggregate")))
                .filter(entry -> "account.registered".equals(entry.get("type")))
                .map((Map<String, String> entry) -> entry.getOrDefault("data", ""))
                .findFirst()
                .orElse("");
    }
}
