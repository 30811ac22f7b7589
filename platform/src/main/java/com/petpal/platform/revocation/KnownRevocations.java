package com.petpal.platform.revocation;

import com.petpal.platform.security.EndedSessions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The ended sessions that this process knows of. It holds what ended within a token's life and nothing older; while
 * auth-service is away it keeps what it has.
 */
public final class KnownRevocations implements EndedSessions {

    private final ConcurrentMap<String, Instant> expiries = new ConcurrentHashMap<>();
    private final Clock clock;

    public KnownRevocations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean contains(String sessionId) {
        return expiries.containsKey(sessionId);
    }

    /** Whoever was revoked twice stays so until the later end. */
    public void add(Collection<Revocation> ended) {
        Instant now = clock.instant();
        ended.stream()
                .filter(revocation -> revocation.expiresAt().isAfter(now))
                .forEach(revocation -> expiries.merge(
                        revocation.sessionId(),
                        revocation.expiresAt(),
                        (known, told) -> known.isAfter(told) ? known : told));
    }

    void forgetExpired() {
        Instant now = clock.instant();
        expiries.values().removeIf(expiry -> !expiry.isAfter(now));
    }

    int size() {
        return expiries.size();
    }
}
