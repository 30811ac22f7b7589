package com.petpal.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestClock;
import com.petpal.auth.key.TestSecrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SignedChallengesTest {

    private static final String SESSION = "00000000001aaaaaaaaaaa";
    private static final String OTHER = "00000000001bbbbbbbbbbb";

    private final TestClock clock = new TestClock();
    private final SignedChallenges challenges =
            new SignedChallenges(TestSecrets.keyEncryptionKey(), new SecureRandom(), clock);

    @Test
    void aChallengeForALoginSaysWhenItWasMade() {
        byte[] challenge = challenges.forLogin();

        assertThat(challenges.login(challenge)).contains(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void anotherInstanceRecognisesIt() {
        var other = new SignedChallenges(TestSecrets.keyEncryptionKey(), new SecureRandom(), clock);

        assertThat(other.login(challenges.forLogin())).isPresent();
        assertThat(other.isForRegistration(challenges.forRegistration(SESSION), SESSION))
                .isTrue();
    }

    @Test
    void afterFiveMinutesItIsOver() {
        byte[] login = challenges.forLogin();
        byte[] registration = challenges.forRegistration(SESSION);

        clock.pass(SignedChallenges.LIFE.minusMillis(1));
        assertThat(challenges.login(login)).isPresent();
        assertThat(challenges.isForRegistration(registration, SESSION)).isTrue();

        clock.pass(Duration.ofMillis(1));
        assertThat(challenges.login(login)).isEmpty();
        assertThat(challenges.isForRegistration(registration, SESSION)).isFalse();
    }

    @Test
    void itIsGoodForOnePurposeAndOneSession() {
        assertThat(challenges.login(challenges.forRegistration(SESSION))).isEmpty();
        assertThat(challenges.isForRegistration(challenges.forLogin(), SESSION)).isFalse();
        assertThat(challenges.isForRegistration(challenges.forRegistration(SESSION), OTHER))
                .isFalse();
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] challenge = challenges.forLogin();

        for (int bit = 0; bit < challenge.length * 8; bit++) {
            byte[] changed = challenge.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(challenges.login(changed)).isEmpty();
        }
    }

    @Test
    void whateverElseIsThereIsNoChallenge() {
        assertThat(challenges.login(new byte[0])).isEmpty();
        assertThat(challenges.login(new byte[1_000])).isEmpty();
        assertThat(challenges.login(new byte[challenges.forLogin().length])).isEmpty();
    }
}
