package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signing keys of this process's memory, read from the store when first asked for.
 *
 * <p>Whoever finds no key makes the first; of several at once the store keeps one, and all read that.
 */
final class KeyRing implements TokenKeys {

    private static final int FIRST = 1;
    /** Made-up key ids must not become queries. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KeyStore store;
    private final KeyEncryptionKey encryption;
    private final SecureRandom random;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(List.of(), Instant.EPOCH);

    KeyRing(KeyStore store, KeyEncryptionKey encryption, SecureRandom random, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.random = random;
        this.clock = clock;
    }

    private record Loaded(List<SigningKey> keys, Instant at) {

        Optional<SigningKey> find(String keyId) {
            return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
        }

        boolean isOld(Instant now) {
            return keys.isEmpty() || at.plus(PAUSE).isBefore(now);
        }
    }

    /** The key that new tokens are signed with: the newest. */
    SigningKey signing() {
        return keys().getLast();
    }

    /** What everybody may know, oldest first. */
    List<ECKey> publicKeys() {
        return keys().stream().map(SigningKey::publicKey).toList();
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        Optional<SigningKey> known = loaded.find(keyId);
        if (known.isEmpty()) {
            refresh();
            known = loaded.find(keyId);
        }
        return known.map(SigningKey::publicKey);
    }

    private List<SigningKey> keys() {
        if (loaded.keys().isEmpty()) {
            refresh();
        }
        List<SigningKey> keys = loaded.keys();
        if (keys.isEmpty()) {
            // Somebody else is adding the first one at this moment, and a majority has not got it yet.
            throw new Unavailable(Duration.ofSeconds(1));
        }
        return keys;
    }

    private synchronized void refresh() {
        Instant now = clock.instant();
        if (loaded.isOld(now)) {
            List<StoredKey> stored = store.all();
            if (stored.isEmpty()) {
                store.add(StoredKey.seal(FIRST, SigningKey.generate(random), encryption, now));
                stored = store.all();
            }
            loaded = new Loaded(stored.stream().map(key -> key.open(encryption)).toList(), now);
        }
    }
}
