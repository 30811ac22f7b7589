package com.petpal.auth.revocation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.revocation.KnownRevocations;
import com.petpal.platform.revocation.Revocation;
import com.petpal.platform.revocation.RevokedChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes every program refuse the access tokens of sessions, within two seconds: at once here, in a moment where Redis
 * tells it, in a second where it is polled.
 */
@Component
public class RevokeSessions {

    private final RevocationStore store;
    private final KnownRevocations known;
    private final RevokedChannel channel;
    private final TokenLife life;
    private final Clock clock;

    RevokeSessions(RevocationStore store, KnownRevocations known, RevokedChannel channel, TokenLife life, Clock clock) {
        this.store = store;
        this.known = known;
        this.channel = channel;
        this.life = life;
        this.clock = clock;
    }

    /** Is written when this returns. */
    public void revoke(UserId owner, Collection<String> sessionIds) {
        if (sessionIds.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life.withMargin());
        List<Revocation> ended =
                sessionIds.stream().map(id -> new Revocation(id, expiresAt)).toList();
        store.add(owner, ended, now);
        known.add(ended);
        channel.announce(ended);
    }
}
