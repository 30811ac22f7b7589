package com.petpal.localstack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a service believes of relations, with Redis, without it, and with profile-service away as well. */
class RelationsViewTest {

    private static final Stores STORES = Stores.start();
    private static final UserId BEN = new UserId(2);
    private static final UserId CHI = new UserId(3);

    private static ServiceProcess process;

    private final TestClock clock = new TestClock();
    private final UserId ada = new UserId(ThreadLocalRandom.current().nextLong());
    private Relations facts = following(BEN);
    private boolean profileAway;
    private int asked;
    private final RelationsView view;

    @BeforeAll
    static void start() {
        process = ServiceProcess.start("feed", STORES.documents(), STORES.redis(), new TestClock());
    }

    @AfterAll
    static void stop() {
        process.close();
        STORES.close();
    }

    RelationsViewTest() {
        view = new RelationsView(
                new RedisGate(process.bean(StringRedisTemplate.class), clock),
                person -> {
                    asked++;
                    if (profileAway) {
                        throw new Unavailable(Duration.ofSeconds(1));
                    }
                    return facts;
                },
                process.bean(JsonMapper.class),
                clock,
                100);
    }

    /** A test before may have killed it. */
    @BeforeEach
    void redisAnswers() {
        var redis = process.bean(StringRedisTemplate.class);
        await().ignoreExceptions().until(() -> !redis.hasKey("nothing"));
    }

    private static Relations following(UserId... people) {
        return Relations.of(Arrays.asList(people), List.of(), List.of());
    }

    private void inRedis(Relations relations) {
        process.bean(StringRedisTemplate.class)
                .opsForValue()
                .set(Relations.KEY_PREFIX + ada, process.bean(JsonMapper.class).writeValueAsString(relations));
    }

    @Test
    void whatRedisSaysIsBelieved() {
        inRedis(following(CHI));

        assertThat(view.of(ada)).isEqualTo(following(CHI));
        assertThat(asked).isZero();
    }

    @Test
    void aChangeIsSeenByTheNextQuestion() {
        inRedis(following(BEN));
        view.of(ada);

        inRedis(following(BEN, CHI));

        assertThat(view.of(ada)).isEqualTo(following(BEN, CHI));
    }

    @Test
    void whatRedisDoesNotHaveIsAskedOfProfile() {
        assertThat(view.of(ada)).isEqualTo(facts);
        facts = following();

        assertThat(view.of(ada)).isEqualTo(following());
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatSomebodyIsLoadingOrNobodyCanReadIsAskedOfProfile() {
        for (String raw : List.of("~token", "[1]", "{", "")) {
            process.bean(StringRedisTemplate.class).opsForValue().set(Relations.KEY_PREFIX + ada, raw);

            assertThat(view.of(ada)).isEqualTo(facts);
        }
    }

    @Test
    void anUnchangedVersionConfirmsWhatWasNamed() {
        Relations old = facts;
        view.of(ada);
        Optional<Relations> named = view.known(ada);
        facts = following(CHI);
        view.of(ada);

        assertThat(view.confirmed(ada, named, RelationsView.UNCHANGED)).isEqualTo(old);
    }

    @Test
    void anUnchangedVersionOfWhatWasNotNamedIsAskedFor() {
        assertThat(view.confirmed(ada, Optional.empty(), RelationsView.UNCHANGED))
                .isEqualTo(facts);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void equalFactsHaveEqualVersions() {
        assertThat(following(BEN, CHI).version()).isEqualTo(following(CHI, BEN).version());
        assertThat(following(BEN).version()).isNotEqualTo(following(CHI).version());
        assertThat(Relations.of(List.of(BEN), List.of(), List.of()).version())
                .isNotEqualTo(Relations.of(List.of(), List.of(BEN), List.of()).version());
        assertThat(Relations.of(List.of(), List.of(BEN), List.of()).version())
                .isNotEqualTo(Relations.of(List.of(), List.of(), List.of(BEN)).version());
    }

    @Test
    void aBlockOrMuteKeepsPostsOutWhoeverIsFollowed() {
        Relations relations = Relations.of(List.of(BEN, CHI), List.of(BEN), List.of(CHI));

        assertThat(relations.reads(BEN)).isFalse();
        assertThat(relations.reads(CHI)).isFalse();
        assertThat(relations.mayMeet(BEN)).isFalse();
        assertThat(relations.mayMeet(CHI)).isTrue();
    }

    @Test
    void withoutRedisProfileIsAskedEveryTwoSecondsAtMost() {
        STORES.redis().kill();
        try {
            view.of(ada);
            view.of(ada);
            assertThat(asked).isEqualTo(1);

            clock.jump(Duration.ofSeconds(2));
            view.of(ada);
            assertThat(asked).isEqualTo(2);
        } finally {
            STORES.redis().restart();
        }
    }

    @Test
    void withBothAwayReadingGoesOnForAMinuteAndNothingElseDoes() {
        view.of(ada);
        STORES.redis().kill();
        profileAway = true;
        try {
            clock.jump(Duration.ofSeconds(3));
            assertThatThrownBy(() -> view.of(ada)).isInstanceOf(Unavailable.class);
            assertThat(view.forReadingWithoutRedis(ada)).isEqualTo(facts);

            clock.jump(Duration.ofSeconds(60));
            assertThatThrownBy(() -> view.forReadingWithoutRedis(ada)).isInstanceOf(Unavailable.class);
        } finally {
            STORES.redis().restart();
        }
    }

    @Test
    void aFailureShutsTheGateForAMoment() {
        var redis = process.bean(StringRedisTemplate.class);
        var gate = new RedisGate(redis, clock);
        STORES.redis().kill();
        try {
            assertThat(gate.attempt(template -> template.opsForValue().get("x")))
                    .isEmpty();
        } finally {
            STORES.redis().restart();
        }

        assertThat(gate.attempt(template -> "not even tried")).isEmpty();
        clock.jump(Duration.ofMillis(501));
        assertThat(gate.attempt(template -> "tried")).contains("tried");
    }
}
