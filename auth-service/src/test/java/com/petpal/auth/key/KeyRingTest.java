package com.petpal.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyEncryptionKey SECRET =
            new KeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32]), RANDOM);

    @Test
    void programsThatStartTogetherSignWithOneKey() throws InterruptedException {
        var store = new KeptKeys();
        Callable<String> start = () -> ring(store).signing().id();

        List<Future<String>> keyIds;
        try (var threads = Executors.newFixedThreadPool(8)) {
            keyIds = threads.invokeAll(java.util.Collections.nCopies(8, start));
        }

        assertThat(keyIds)
                .extracting(Future::resultNow)
                .containsOnly(ring(store).signing().id());
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void aProgramThatLostTheRaceAndSeesNoKeyYetAsksForPatience() {
        var store = new KeyStore() {
            @Override
            public List<StoredKey> all() {
                return List.of();
            }

            @Override
            public boolean add(StoredKey key) {
                return false;
            }

            @Override
            public void remove(int number) {}
        };

        assertThatThrownBy(() -> ring(store).signing()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aKeyThatAnotherProgramAddedIsFoundByItsId() {
        var store = new KeptKeys();
        String keyId = ring(store).signing().id();

        assertThat(ring(store).find(keyId)).isPresent();
        assertThat(ring(store).find("made up")).isEmpty();
    }

    @Test
    void keysDoNotTellTheirPrivateParts() {
        SigningKey key = ring(new KeptKeys()).signing();

        assertThat(key.toString()).doesNotContain(key.key().getD().toString());
    }

    private static KeyRing ring(KeyStore store) {
        var settings = new RotationSettings(Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofMinutes(1));
        var rotation = new RotateKeys(store, SECRET, RANDOM, settings, Duration.ofMinutes(10));
        return new KeyRing(rotation, settings, Clock.systemUTC());
    }
}
