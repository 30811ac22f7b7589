package com.petpal.auth.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.auth.key.AccessTokenSigner;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.SecuritySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Puts a fresh access token beside a refresh token. */
@Component
class MintTokens {

    private final AccessTokenSigner signer;
    private final String issuer;
    private final SessionSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    MintTokens(
            AccessTokenSigner signer,
            SecuritySettings security,
            SessionSettings settings,
            IdGenerator ids,
            Clock clock) {
        this.signer = signer;
        this.issuer = security.issuer();
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param expiresAt when the session ends unless it is refreshed */
    SessionTokens mint(Subject subject, RefreshToken refreshToken, Instant expiresAt) {
        Instant now = clock.instant();
        return new SessionTokens(
                accessToken(subject, refreshToken.sessionId(), now),
                settings.accessLife().toSeconds(),
                refreshToken.text(),
                Duration.between(now, expiresAt).plusMillis(500).toSeconds(),
                refreshToken.sessionId().text(),
                subject.userId());
    }

    /** RFC 9068, section 2.2. */
    private String accessToken(Subject subject, SessionId session, Instant now) {
        return signer.sign(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AccessTokens.AUDIENCE)
                .subject(subject.userId().toString())
                .claim("sid", session.text())
                .claim("roles", subject.roles().stream().sorted().toList())
                .jwtID(ids.random128())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.accessLife())))
                .build());
    }
}
