package com.petpal.auth.session;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.network.ClientAddress;
import com.petpal.platform.network.NetworkPrefix;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a refresh family for somebody whose identity is settled. */
@Component
public class OpenSession {

    private final SessionStore sessions;
    private final RefreshTokens refreshTokens;
    private final MintTokens mint;
    private final SessionSettings settings;
    private final IdGenerator ids;
    private final ClientAddress client;
    private final Clock clock;

    OpenSession(
            SessionStore sessions,
            RefreshTokens refreshTokens,
            MintTokens mint,
            SessionSettings settings,
            IdGenerator ids,
            ClientAddress client,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.mint = mint;
        this.settings = settings;
        this.ids = ids;
        this.client = client;
        this.clock = clock;
    }

    /** A session whose device nobody named. */
    public SessionTokens open(Subject subject) {
        return open(subject, null);
    }

    public SessionTokens open(Subject subject, @Nullable Device device) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.refreshLife());
        RefreshToken first = refreshTokens.first(SessionId.next(subject.userId(), ids));
        String network = client.current().map(NetworkPrefix::of).orElse(null);
        sessions.begin(Session.begun(first, device, network, now, expiresAt));
        return mint.mint(subject, first, expiresAt);
    }
}
