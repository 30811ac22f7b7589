package com.petpal.messaging.push.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.petpal.messaging.device.Device;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import com.petpal.messaging.push.channel.RenewedToken.Token;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Apple: https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns. */
final class ApnsChannel implements PushChannel {

    /** Apple wants a token to be between 20 minutes and an hour old. */
    private static final Duration TOKEN_USED = Duration.ofMinutes(40);

    private static final Set<String> DEAD = Set.of("BadDeviceToken", "DeviceTokenNotForTopic", "Unregistered");
    private static final Set<String> TOKEN_REFUSED =
            Set.of("ExpiredProviderToken", "InvalidProviderToken", "MissingProviderToken");
    private static final int OK = 200;
    private static final int GONE = 410;

    private final PushHttp http;
    private final JsonMapper json;
    private final ChannelSettings.Apns settings;
    private final Clock clock;
    private final ECDSASigner signer;
    private final RenewedToken token;

    ApnsChannel(PushHttp http, JsonMapper json, ChannelSettings.Apns settings, Clock clock) {
        this.http = http;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.signer = signer(settings.privateKey());
        this.token = new RenewedToken(this::sign, clock);
    }

    private static ECDSASigner signer(String pem) {
        try {
            if (Keys.ofPem("EC", pem) instanceof ECPrivateKey key) {
                return new ECDSASigner(key, Curve.P_256);
            }
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException("not a key for APNs");
        }
        throw new IllegalArgumentException("not a key for APNs");
    }

    private Token sign() {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(settings.teamId())
                .issueTime(Date.from(now))
                .build();
        return new Token(Keys.sign(JWSAlgorithm.ES256, settings.keyId(), claims, signer), now.plus(TOKEN_USED));
    }

    @Override
    public Outcome send(Device device, PushMessage message) {
        try {
            String used = token.get();
            return outcome(http.send(request(device, message, used)), device, used);
        } catch (ChannelFailed failed) {
            return failed.outcome();
        }
    }

    private HttpRequest.Builder request(Device device, PushMessage message, String used) {
        return HttpRequest.newBuilder(settings.url().resolve("/3/device/" + device.token()))
                .header("authorization", "bearer " + used)
                .header("apns-topic", settings.topic())
                .header("apns-push-type", "alert")
                .header("apns-priority", message.quiet() ? "5" : "10")
                .header("apns-expiration", String.valueOf(message.expiresAt().getEpochSecond()))
                .header("apns-collapse-id", message.collapseKey())
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(payload(message))));
    }

    private static Map<String, Object> payload(PushMessage message) {
        var aps = new HashMap<String, Object>();
        aps.put("alert", Map.of("title", message.title(), "body", message.body()));
        aps.put("badge", message.badge());
        aps.put("thread-id", message.collapseKey());
        aps.put("interruption-level", message.quiet() ? "passive" : "active");
        if (!message.quiet()) {
            aps.put("sound", "default");
        }
        var payload = new HashMap<String, Object>(message.data());
        payload.put("kind", message.kind());
        payload.put("aps", aps);
        return payload;
    }

    private Outcome outcome(HttpResponse<String> answer, Device device, String used) {
        if (answer.statusCode() == OK) {
            return Outcome.SENT;
        }
        JsonNode error = error(answer.body());
        String reason = error.path("reason").asString(String.valueOf(answer.statusCode()));
        if (TOKEN_REFUSED.contains(reason)) {
            token.drop(used);
            return new Later(reason, Duration.ZERO);
        }
        if (answer.statusCode() == GONE) {
            // It was over at that time; the app may have come back since, with the same token.
            Instant since = Instant.ofEpochMilli(error.path("timestamp").asLong(Long.MAX_VALUE / 2));
            return since.isBefore(device.seenAt()) ? new Refused(reason) : new Dead(reason);
        }
        return DEAD.contains(reason) ? new Dead(reason) : new Refused(reason);
    }

    private JsonNode error(String body) {
        try {
            return body.isEmpty() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }
}
