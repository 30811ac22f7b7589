package com.petpal.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys as they were at one time, oldest first.
 *
 * @param readAt not later than the reading
 */
record Ring(List<SigningKey> keys, Instant readAt) {

    static final Ring UNREAD = new Ring(List.of(), Instant.EPOCH);

    Ring {
        keys = List.copyOf(keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    Optional<SigningKey> find(String keyId) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /** The newest whose time has come; the very first at once, though another's clock be a little ahead. */
    Optional<SigningKey> signing(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .or(() -> keys.stream().findFirst());
    }

    List<ECKey> publicKeys() {
        return keys.stream().map(SigningKey::publicKey).toList();
    }
}
