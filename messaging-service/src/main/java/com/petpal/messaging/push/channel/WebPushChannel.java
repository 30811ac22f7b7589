package com.petpal.messaging.push.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Endpoints;
import com.petpal.messaging.device.Subscription;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import com.petpal.messaging.push.channel.RenewedToken.Token;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import tools.jackson.databind.json.JsonMapper;

/** Browsers: RFC 8030, signed for by VAPID (RFC 8292). */
final class WebPushChannel implements PushChannel {

    /** At most a day by RFC 8292; a token is used for half of its life. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    /** A handful of push services exist; whoever makes up others does not fill memory. */
    private static final int MOST_SERVICES = 1_000;

    private final PushHttp http;
    private final WebPushEncryption encryption;
    private final Endpoints endpoints;
    private final JsonMapper json;
    private final ChannelSettings.WebPush settings;
    private final Clock clock;
    private final ECDSASigner signer;
    private final Cache<String, RenewedToken> tokens =
            Caffeine.newBuilder().maximumSize(MOST_SERVICES).build();

    WebPushChannel(
            PushHttp http,
            WebPushEncryption encryption,
            Endpoints endpoints,
            JsonMapper json,
            ChannelSettings.WebPush settings,
            Clock clock) {
        this.http = http;
        this.encryption = encryption;
        this.endpoints = endpoints;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.signer = signer(Keys.ofNumbers(settings.publicKey(), settings.privateKey()));
    }

    private static ECDSASigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException("not a VAPID key pair");
        }
    }

    @Override
    public Outcome send(Device device, PushMessage message) {
        Subscription subscription = json.readValue(device.token(), Subscription.class);
        try {
            if (!endpoints.mayBeCalled(subscription.endpoint())) {
                return new Dead("endpoint");
            }
            return outcome(http.send(request(subscription, message)));
        } catch (UnknownHostException unknown) {
            return new Later("UnknownHost", Duration.ZERO);
        } catch (ChannelFailed failed) {
            return failed.outcome();
        }
    }

    private HttpRequest.Builder request(Subscription subscription, PushMessage message) {
        long life = Math.max(
                0, Duration.between(clock.instant(), message.expiresAt()).toSeconds());
        return HttpRequest.newBuilder(subscription.endpoint())
                .header("Authorization", "vapid t=" + token(subscription.endpoint()) + ", k=" + settings.publicKey())
                .header("TTL", String.valueOf(life))
                .header("Topic", message.collapseKey())
                .header("Urgency", message.quiet() ? "low" : "high")
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(encryption.encrypt(subscription, payload(message))));
    }

    /** What the app's service worker reads. */
    private byte[] payload(PushMessage message) {
        var payload = new HashMap<String, Object>(message.data());
        payload.put("kind", message.kind());
        payload.put("title", message.title());
        payload.put("body", message.body());
        payload.put("tag", message.collapseKey());
        payload.put("badge", message.badge());
        payload.put("silent", message.quiet());
        return json.writeValueAsBytes(payload);
    }

    private String token(URI endpoint) {
        String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        return tokens.get(origin, audience -> new RenewedToken(() -> sign(audience), clock))
                .get();
    }

    private Token sign(String audience) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
                .subject(settings.subject())
                .build();
        return new Token(Keys.sign(JWSAlgorithm.ES256, null, claims, signer), now.plus(TOKEN_LIFE.dividedBy(2)));
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 201, 202, 204 -> Outcome.SENT;
            case 404, 410 -> new Dead(String.valueOf(answer.statusCode()));
            // 401 and 403 are about our key: that is no fault of the subscription, and no reason to forget it.
            default -> new Refused(String.valueOf(answer.statusCode()));
        };
    }
}
