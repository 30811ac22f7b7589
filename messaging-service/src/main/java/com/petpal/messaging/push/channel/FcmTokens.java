package com.petpal.messaging.push.channel;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.RenewedToken.Token;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of a service account (RFC 7523), used until shortly before they are over. */
final class FcmTokens {

    private static final Logger log = LoggerFactory.getLogger(FcmTokens.class);
    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration ASSERTION_LIFE = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final PushHttp http;
    private final ServiceAccount account;
    private final RSASSASigner signer;
    private final JsonMapper json;
    private final Clock clock;
    private final RenewedToken token;

    FcmTokens(PushHttp http, ServiceAccount account, JsonMapper json, Clock clock) {
        this.http = http;
        this.account = account;
        this.signer = new RSASSASigner(Keys.ofPem("RSA", account.privateKey()));
        this.json = json;
        this.clock = clock;
        this.token = new RenewedToken(this::ask, clock);
    }

    /** @throws ChannelFailed if there is none to be had */
    String get() {
        return token.get();
    }

    void drop(String refused) {
        token.drop(refused);
    }

    private Token ask() {
        Instant now = clock.instant();
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(account.tokenUri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
                        + "&assertion=" + assertion(now))));
        try {
            JsonNode given = json.readTree(answer.body());
            if (answer.statusCode() == OK && given.path("access_token").isString()) {
                Duration life = Duration.ofSeconds(given.path("expires_in").asLong(0));
                Duration used = life.compareTo(EARLY.multipliedBy(2)) > 0 ? life.minus(EARLY) : life.dividedBy(2);
                return new Token(given.path("access_token").asString(), now.plus(used));
            }
        } catch (JacksonException noJson) {
            log.debug("an answer about a token cannot be read");
        }
        log.error("FCM gives no access token: {}", answer.statusCode());
        throw new ChannelFailed(new Later("no_access_token", Duration.ZERO));
    }

    private String assertion(Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(account.clientEmail())
                .audience(account.tokenUri().toString())
                .claim("scope", SCOPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
                .build();
        return Keys.sign(JWSAlgorithm.RS256, account.privateKeyId(), claims, signer);
    }
}
