package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys in this process's memory.
 *
 * <p>They are read when first asked for, every minute from then on, and at once when a token names a key that is not
 * among them. A process that could not do so signs nothing: the key it knows may have been followed by another, and
 * nobody may know the old one any more when the token arrives.
 */
final class KeyRing implements TokenKeys {

    /** Made-up key ids must not become queries. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RotateKeys rotation;
    private final RotationSettings settings;
    private final Clock clock;
    private volatile Ring ring = Ring.UNREAD;

    KeyRing(RotateKeys rotation, RotationSettings settings, Clock clock) {
        this.rotation = rotation;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What everybody may know.
     *
     * @param maxAge how long it may be kept: no key signs that is not among these for so long
     */
    record Published(List<ECKey> keys, Duration maxAge) {

        Published {
            keys = List.copyOf(keys);
        }
    }

    /** The key that new tokens are signed with: the newest that everybody had time to learn of. */
    SigningKey signing() {
        Instant now = clock.instant();
        Ring current = ring;
        if (!settings.goodUntil(current.readAt()).isAfter(now)) {
            current = readIfOlder(now);
        }
        // Empty: somebody else is adding the first one at this moment, and a majority has not got it yet.
        return current.signing(now).orElseThrow(() -> new Unavailable(Duration.ofSeconds(1)));
    }

    /** Oldest first, from memory while the store is away. */
    Published published() {
        Instant now = clock.instant();
        Ring current = ring.isEmpty() ? readIfOlder(now) : ring;
        if (current.isEmpty()) {
            throw new Unavailable(Duration.ofSeconds(1));
        }
        Duration good = Duration.between(now, settings.goodUntil(current.readAt()));
        Duration most = good.compareTo(RotationSettings.CACHED) < 0 ? good : RotationSettings.CACHED;
        return new Published(current.publicKeys(), most.isNegative() ? Duration.ZERO : most);
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        Optional<SigningKey> known = ring.find(keyId);
        if (known.isEmpty()) {
            known = readIfOlder(clock.instant().minus(PAUSE)).find(keyId);
        }
        return known.map(SigningKey::publicKey);
    }

    /** What is done every minute. */
    void poll() {
        readIfOlder(clock.instant());
    }

    /** Reads again, unless another thread has done so since this time. */
    private synchronized Ring readIfOlder(Instant time) {
        if (ring.isEmpty() || ring.readAt().isBefore(time)) {
            ring = rotation.read(clock.instant());
        }
        return ring;
    }
}
