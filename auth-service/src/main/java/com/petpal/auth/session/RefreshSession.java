package com.petpal.auth.session;

import com.petpal.auth.session.SessionStore.Rotation;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the holder of a refresh token its successor and a fresh access token. */
@Component
class RefreshSession {

    private static final Logger log = LoggerFactory.getLogger(RefreshSession.class);

    private final SessionStore sessions;
    private final RefreshTokens refreshTokens;
    private final Subjects subjects;
    private final MintTokens mint;
    private final EndSession endSession;
    private final SessionSettings settings;
    private final Clock clock;

    RefreshSession(
            SessionStore sessions,
            RefreshTokens refreshTokens,
            Subjects subjects,
            MintTokens mint,
            EndSession endSession,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.subjects = subjects;
        this.mint = mint;
        this.endSession = endSession;
        this.settings = settings;
        this.clock = clock;
    }

    /** A refresh token that is good now, and until when. */
    private record Good(RefreshToken token, Instant expiresAt) {}

    /**
     * Rotates.
     *
     * @param network where the request comes from
     * @throws SessionRefused if the token is not ours, its session is over, it was used before, or its owner is kept out
     */
    SessionTokens refresh(String text, String network) {
        RefreshToken given = refreshTokens.parse(text).orElseThrow(SessionRefused.RefreshTokenInvalid::new);
        Good good = rotate(given, network);
        Subject subject = subjects.find(given.sessionId().owner()).orElseThrow(SessionRefused.RefreshTokenInvalid::new);
        subject.requireNotSuspended(clock.instant());
        return mint.mint(subject, good.token(), good.expiresAt());
    }

    private Good rotate(RefreshToken given, String network) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.refreshLife());
        String salt = refreshTokens.salt();
        RefreshToken successor = refreshTokens.successor(given, salt);
        boolean first = sessions.rotate(given, new Rotation(successor, salt, network, now, expiresAt));
        return first ? new Good(successor, expiresAt) : again(given, now);
    }

    /** Not the current token: either it was a moment ago, or it should not be around any more. */
    private Good again(RefreshToken given, Instant now) {
        Session family = sessions.find(given.sessionId(), now).orElseThrow(SessionRefused.RefreshTokenInvalid::new);
        return family.saltFor(given, now, settings.grace())
                .map(salt -> new Good(refreshTokens.successor(given, salt), family.expiresAt()))
                .orElseThrow(() -> reused(given));
    }

    private SessionRefused reused(RefreshToken given) {
        endSession.endReused(given.sessionId());
        log.warn("a refresh token was used again: session {} has ended", given.sessionId());
        return new SessionRefused.RefreshTokenReused();
    }
}
