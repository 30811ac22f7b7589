package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Limits as they are in production. Tests come from the loopback, which is a trusted proxy and has no network. */
class LimitsTest extends AuthContext {

    private static final int TRIES = 10;
    private static final String WRONG = "not her password";

    @Autowired
    StringRedisTemplate redis;

    @Test
    void guessesAtAnAccountEndAlikeWhetherThereIsOneOrNot() {
        String ada = unique();
        register(ada);

        List<Answer> known = guesses(emailOf(ada));
        List<Answer> unknown = guesses(emailOf(unique()));

        assertThat(known).extracting(Answer::status).containsOnly(401);
        assertThat(unknown).extracting(Answer::status).containsOnly(401);
        assertThat(List.of(
                        logIn(emailOf(ada), PASSWORD), logIn(" " + emailOf(ada).toUpperCase(), PASSWORD)))
                .allSatisfy(LimitsTest::assertRefused);
        assertThat(known.getFirst().header("RateLimit-Policy")).isEqualTo("\"login-account\";q=10;w=600");
        assertThat(known.getFirst().header("RateLimit")).matches("\"login-account\";r=9;t=\\d+");
        assertThat(IntStream.range(0, TRIES))
                .allSatisfy(i -> assertThat(known.get(i).headers().map().keySet())
                        .isEqualTo(unknown.get(i).headers().map().keySet()));
    }

    @Test
    void ofManyGuessesAtOnceNoMoreGetThroughThanFit() {
        String nobody = emailOf(unique());

        List<Answer> answers = atOnce(30, () -> logIn(nobody, WRONG));

        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(TRIES);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(30 - TRIES);
    }

    @Test
    void aSprayedAccountStaysOpenToItsOwnerOnAKnownDevice() {
        String ada = unique();
        String phone = register(ada).header("Known-Device");
        String bens = register(unique()).header("Known-Device");
        guesses(emailOf(ada));

        Answer elsewhere = logIn(emailOf(ada), PASSWORD);
        Answer withAnothersProof = logInFrom(bens, ada, PASSWORD);
        Answer known = logInFrom(phone, ada, PASSWORD);

        assertRefused(elsewhere);
        assertRefused(withAnothersProof);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.header("Known-Device")).isEqualTo(phone);
        assertThat(known.header("RateLimit")).startsWith("\"login-device\";r=9;");
    }

    @Test
    void aKnownDeviceHasABucketAndNoFreePass() {
        String ada = unique();
        register(ada);
        String tablet = logIn(emailOf(ada), PASSWORD).header("Known-Device");

        List<Answer> guesses = Stream.generate(() -> logInFrom(tablet, ada, WRONG))
                .limit(TRIES)
                .toList();

        assertThat(guesses).extracting(Answer::status).containsOnly(401);
        assertRefused(logInFrom(tablet, ada, PASSWORD));
        assertThat(logIn(emailOf(ada), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aNetworkThatRegistersWithoutEndIsRefusedWhicheverOfItsAddressesAndWhateverItSays() {
        Answer last = Stream.iterate(1, i -> i + 1)
                .limit(200)
                .map(i -> refusedRegistration("10.0.0.1, 203.0.113." + i))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertRefused(last);
        assertThat(last.header("RateLimit-Policy")).isEqualTo("\"register-prefix\";q=100;w=100");
        assertThat(refusedRegistration("203.0.114.1").status()).isEqualTo(422);
        assertThat(refusedRegistration("10.0.0.1").status()).isEqualTo(422);
    }

    @Test
    void anIpv6SiteIsOneNetwork() {
        refusedRegistration("2001:db8:7:1::1");

        assertThat(rest(refusedRegistration("2001:db8:7:ffff::2"))).isLessThan(99);
        assertThat(rest(refusedRegistration("2001:db8:8::1"))).isEqualTo(99);
    }

    @Test
    void refreshingIsLimitedByNetworkAlone() {
        Answer session = somebody();

        Answer here = refresh(session.text("/refreshToken"));
        Answer refused = send(
                port, "POST", "/v1/auth/refresh", null, Map.of("refreshToken", "x"), "X-Forwarded-For", "198.51.100.9");

        assertThat(here.header("RateLimit")).isEmpty();
        assertThat(here.header("Server-Timing")).contains("redis;desc=\"0\"");
        assertThat(refused.header("RateLimit")).startsWith("\"refresh-prefix\";r=29");
    }

    @Test
    void redisHoldsNoAddressInClear() {
        String ada = unique();
        logIn(emailOf(ada), WRONG);

        assertThat(Objects.requireNonNull(redis.keys("limit:*")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).doesNotContain("@", ada, "example"));
    }

    @Test
    void withoutRedisEachProcessCountsForItself() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String nobody = emailOf(unique());
        try (var program = new SpringApplicationBuilder(AuthService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--petpal.mongo.uri=" + TestDocuments.uri(),
                        "--petpal.redis.url=redis://127.0.0.1:1",
                        "--petpal.internal-key=" + key,
                        "--petpal.key-encryption-key=" + key)) {
            int alone = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            List<Answer> guesses =
                    Stream.generate(() -> guess(alone, nobody)).limit(TRIES).toList();

            assertThat(guesses).extracting(Answer::status).containsOnly(401);
            assertRefused(guess(alone, nobody));
        }
    }

    private static Answer guess(int port, String email) {
        return send(port, "POST", "/v1/auth/login", null, Map.of("email", email, "password", WRONG));
    }

    private List<Answer> guesses(String email) {
        return Stream.generate(() -> logIn(email, WRONG)).limit(TRIES).toList();
    }

    private Answer logInFrom(String device, String handle, String password) {
        var login = Map.of("email", emailOf(handle), "password", password);
        return send(port, "POST", "/v1/auth/login", null, login, "Known-Device", device);
    }

    /** Terms that nobody can accept: refused after it was counted, and cheap. */
    private Answer refusedRegistration(String forwardedFor) {
        var registration = registration(unique());
        registration.put("acceptedTerms", "never");
        return send(port, "POST", "/v1/auth/register", null, registration, "X-Forwarded-For", forwardedFor);
    }

    private static int rest(Answer answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceFirst(".*;r=(\\d+);.*", "$1"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.header("RateLimit")).contains(";r=0;");
        assertThat(answer.header("RateLimit-Policy")).isNotEmpty();
    }
}
