package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A refresh family.
 *
 * @param current hash of the token that is good
 * @param previous hash of the token before it
 * @param salt of the last rotation
 * @param network where it was last refreshed from, or opened, such as {@code 203.0.113.0/24}
 */
@Document("sessions")
record Session(
        @Id String id,
        UserId userId,
        String current,
        @Nullable String previous,
        @Nullable String salt,
        Instant rotatedAt,
        @Nullable Device device,
        @Nullable String network,
        Instant createdAt,
        Instant expiresAt) {

    static Session begun(
            RefreshToken first, @Nullable Device device, @Nullable String network, Instant now, Instant expiresAt) {
        SessionId id = first.sessionId();
        return new Session(id.text(), id.owner(), first.hash(), null, null, now, device, network, now, expiresAt);
    }

    /**
     * The salt of the rotation that this token was given up in, if that was a moment ago: then its holder has not heard
     * the answer, or asked twice.
     */
    Optional<String> saltFor(RefreshToken token, Instant now, Duration grace) {
        boolean predecessor =
                token.hash().equals(previous) && rotatedAt.plus(grace).isAfter(now);
        return predecessor ? Optional.ofNullable(salt) : Optional.empty();
    }

    /** Hashes are no secrets, but nobody needs them in a log. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
