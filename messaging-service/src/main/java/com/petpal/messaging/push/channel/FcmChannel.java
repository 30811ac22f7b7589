package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Android: the HTTP v1 API of Firebase Cloud Messaging. */
final class FcmChannel implements PushChannel {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    /** The token is over, or was made for another sender: https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode. */
    private static final Set<String> DEAD = Set.of("UNREGISTERED", "SENDER_ID_MISMATCH");

    private final PushHttp http;
    private final FcmTokens tokens;
    private final URI send;
    private final JsonMapper json;
    private final Clock clock;

    FcmChannel(PushHttp http, FcmTokens tokens, URI send, JsonMapper json, Clock clock) {
        this.http = http;
        this.tokens = tokens;
        this.send = send;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Outcome send(Device device, PushMessage message) {
        try {
            String body = json.writeValueAsString(Map.of("message", message(device, message)));
            HttpResponse<String> answer = attempt(body);
            return outcome(answer.statusCode() == UNAUTHORIZED ? attempt(body) : answer);
        } catch (ChannelFailed failed) {
            return failed.outcome();
        }
    }

    private HttpResponse<String> attempt(String body) {
        String token = tokens.get();
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(send)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.drop(token);
        }
        return answer;
    }

    private Map<String, Object> message(Device device, PushMessage message) {
        var data = new HashMap<>(message.data());
        data.put("kind", message.kind());
        long life = Math.max(
                0, Duration.between(clock.instant(), message.expiresAt()).toSeconds());
        return Map.of(
                "token", device.token(),
                "notification", Map.of("title", message.title(), "body", message.body()),
                "data", data,
                "android",
                        Map.of(
                                "collapse_key",
                                message.collapseKey(),
                                "priority",
                                message.quiet() ? "NORMAL" : "HIGH",
                                "ttl",
                                life + "s",
                                "notification",
                                Map.of(
                                        "tag", message.collapseKey(),
                                        "channel_id", message.quiet() ? "quiet" : "default",
                                        "notification_count", message.badge())));
    }

    private Outcome outcome(HttpResponse<String> answer) {
        if (answer.statusCode() == OK) {
            return Outcome.SENT;
        }
        if (answer.statusCode() == UNAUTHORIZED) {
            return new Later("401", Duration.ZERO);
        }
        JsonNode error = error(answer.body());
        String code = error.path("details")
                .valueStream()
                .map(detail -> detail.path("errorCode").asString(""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(error.path("status").asString(String.valueOf(answer.statusCode())));
        return DEAD.contains(code) || isAboutToken(error) ? new Dead(code) : new Refused(code);
    }

    private static boolean isAboutToken(JsonNode error) {
        return error.path("details")
                .valueStream()
                .flatMap(detail -> detail.path("fieldViolations").valueStream())
                .anyMatch(violation -> violation.path("field").asString("").equals("message.token"));
    }

    private JsonNode error(String body) {
        try {
            return json.readTree(body).path("error");
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }
}
