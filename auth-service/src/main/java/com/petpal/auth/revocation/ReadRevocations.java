package com.petpal.auth.revocation;

import com.petpal.platform.revocation.RevocationSource;
import com.petpal.platform.revocation.Revocations;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads which sessions have ended: for this service's own poll, and for everybody else's. */
@Component
class ReadRevocations implements RevocationSource {

    private final RevocationStore store;
    private final TokenLife life;
    private final Clock clock;

    ReadRevocations(RevocationStore store, TokenLife life, Clock clock) {
        this.store = store;
        this.life = life;
        this.clock = clock;
    }

    /** What ended longer ago than a token lives concerns nobody, however long somebody was away. */
    @Override
    public Revocations since(Instant time) {
        Instant now = clock.instant();
        Instant earliest = now.minus(life.withMargin());
        return new Revocations(now, store.endedAfter(time.isBefore(earliest) ? earliest : time, now));
    }
}
