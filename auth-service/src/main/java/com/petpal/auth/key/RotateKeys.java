package com.petpal.auth.key;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the keys, and on the way makes the next one when its time has come and removes those whose last token has died.
 *
 * <p>Any process may do so at any time. The numbers decide who makes a key: of several that try the next one, one
 * succeeds. A key retires once the one after it has signed for as long as a token lives.
 */
final class RotateKeys {

    private static final Logger log = LoggerFactory.getLogger(RotateKeys.class);
    private static final int FIRST = 1;

    private final KeyStore store;
    private final KeyEncryptionKey encryption;
    private final SecureRandom random;
    private final RotationSettings settings;
    private final Duration tokenLife;

    /** @param tokenLife how long an access token is good after it was signed */
    RotateKeys(
            KeyStore store,
            KeyEncryptionKey encryption,
            SecureRandom random,
            RotationSettings settings,
            Duration tokenLife) {
        this.store = store;
        this.encryption = encryption;
        this.random = random;
        this.settings = settings;
        this.tokenLife = tokenLife;
    }

    Ring read(Instant now) {
        List<StoredKey> stored = store.all();
        if (stored.isEmpty()) {
            stored = add(FIRST, now, now);
        } else if (!settings.successorDue(stored.getLast().begins()).isAfter(now)) {
            stored = add(stored.getLast().number() + 1, now, now.plus(settings.ahead()));
        }
        List<StoredKey> all = stored;
        var kept = IntStream.range(0, all.size())
                .filter(index -> !retire(all, index, now))
                .mapToObj(index -> all.get(index).open(encryption))
                .toList();
        return new Ring(kept, now);
    }

    private List<StoredKey> add(int number, Instant now, Instant signsFrom) {
        SigningKey key = SigningKey.generate(random, signsFrom);
        if (store.add(StoredKey.seal(number, key, encryption, now))) {
            log.info("key {} is number {} and signs from {}", key.id(), number, signsFrom);
        }
        return store.all();
    }

    /** Whether the last token of this key has died. Its private part signs nothing any more, so it goes, too. */
    private boolean retire(List<StoredKey> all, int index, Instant now) {
        boolean retired = index + 1 < all.size()
                && !all.get(index + 1)
                        .begins()
                        .plus(tokenLife)
                        .plus(RotationSettings.SKEW)
                        .isAfter(now);
        if (retired) {
            store.remove(all.get(index).number());
        }
        return retired;
    }
}
