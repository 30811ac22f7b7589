package com.petpal.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHasherTest {

    private static final HashingSettings SMALL = new HashingSettings(1, 1, Duration.ofSeconds(2));

    @Test
    void aHashMatchesItsPasswordAlone() {
        try (var hasher = new PasswordHasher(SMALL)) {
            String hash = hasher.hash(new Password("correct horse"));

            assertThat(hasher.matches(new Password("correct horse"), hash)).isTrue();
            assertThat(hasher.matches(new Password("Correct horse"), hash)).isFalse();
            assertThat(hasher.hash(new Password("correct horse"))).isNotEqualTo(hash);
        }
    }

    @Test
    void aPasswordIsTheSameHoweverAKeyboardComposesIt() {
        try (var hasher = new PasswordHasher(SMALL)) {
            String hash = hasher.hash(new Password("caf\u00e9 au lait"));

            assertThat(hasher.matches(new Password("cafe\u0301 au lait"), hash)).isTrue();
        }
    }

    @Test
    void hashesAreThoseOfSpringSecurity() {
        var springs = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        try (var hasher = new PasswordHasher(SMALL)) {
            String password = "correct horse";
            String weaker = Objects.requireNonNull(springs.encode(password));

            assertThat(springs.matches(password, hasher.hash(new Password(password))))
                    .isTrue();
            assertThat(hasher.matches(new Password(password), weaker)).isTrue();
            assertThat(hasher.matches(new Password("another horse"), weaker)).isFalse();
            assertThat(hasher.isWeakerThanToday(weaker)).isTrue();
            assertThat(hasher.isWeakerThanToday(hasher.hash(new Password(password))))
                    .isFalse();
        }
    }

    @Test
    void beyondTheQueuePeopleAreToldToComeBack() throws InterruptedException {
        try (var hasher = new PasswordHasher(SMALL);
                var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> one = () -> hasher.hash(new Password("correct horse"));

            List<Future<String>> all = threads.invokeAll(java.util.Collections.nCopies(8, one));

            assertThat(all)
                    .filteredOn(future -> future.state() == Future.State.SUCCESS)
                    .isNotEmpty();
            assertThat(all)
                    .filteredOn(future -> future.state() == Future.State.FAILED)
                    .isNotEmpty()
                    .extracting(Future::exceptionNow)
                    .allSatisfy(busy -> {
                        assertThat(busy).isInstanceOf(HashingBusy.class);
                        assertThat(((ProblemException) busy).refusal().headers())
                                .containsEntry("Retry-After", "2");
                    });
        }
    }
}
