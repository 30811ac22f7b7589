package com.petpal.messaging.device;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.web.BadInput;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes sure that a token is one of its platform: what is kept can be put into a path, a header or a body as it is. */
@Component
class ReadToken {

    private static final Pattern APNS = Pattern.compile("[0-9a-fA-F]{64,200}");
    private static final Pattern FCM = Pattern.compile("[0-9A-Za-z:_-]{20,1000}");
    private static final Pattern BASE64URL = Pattern.compile("[0-9A-Za-z_-]{1,100}={0,2}");
    private static final int LONGEST = 4_096;
    private static final int POINT = 65;
    private static final int HALF = 32;
    private static final int AUTH = 16;

    private final Endpoints endpoints;
    private final JsonMapper json;

    ReadToken(Endpoints endpoints, JsonMapper json) {
        this.endpoints = endpoints;
        this.json = json;
    }

    /**
     * @param kept what is kept
     * @param claim under which the token is held
     */
    record Token(String kept, String claim) {

        @Override
        public String toString() {
            return "Token[]";
        }
    }

    /** @throws BadInput if it is no token of that platform */
    Token read(Platform platform, JsonNode given) {
        return switch (platform) {
            case APNS -> text(platform, given, APNS);
            case FCM -> text(platform, given, FCM);
            case WEBPUSH -> subscription(given);
        };
    }

    private static Token text(Platform platform, JsonNode given, Pattern form) {
        if (!given.isString() || !form.matcher(given.asString()).matches()) {
            throw DeviceRefused.badToken();
        }
        return new Token(given.asString(), claim(platform, given.asString()));
    }

    private static String claim(Platform platform, String unique) {
        return OpaqueId.derivedFrom(platform.text() + ":" + unique);
    }

    private Token subscription(JsonNode given) {
        JsonNode parts = given.isString() ? parse(given.asString()) : given;
        JsonNode keys = parts.has("keys") ? parts.path("keys") : parts;
        URI endpoint = endpoint(parts.path("endpoint"));
        byte[] point = bytes(keys.path("p256dh"), POINT);
        byte[] auth = bytes(keys.path("auth"), AUTH);
        requirePoint(point);
        var subscription = new Subscription(
                endpoint,
                Base64URL.encode(point).toString(),
                Base64URL.encode(auth).toString());
        return new Token(json.writeValueAsString(subscription), claim(Platform.WEBPUSH, endpoint.toASCIIString()));
    }

    private JsonNode parse(String text) {
        try {
            if (text.length() <= LONGEST) {
                return json.readTree(text);
            }
        } catch (JacksonException noJson) {
            throw DeviceRefused.badToken();
        }
        throw DeviceRefused.badToken();
    }

    private URI endpoint(JsonNode given) {
        if (!given.isString()) {
            throw DeviceRefused.badToken();
        }
        URI endpoint;
        try {
            endpoint = URI.create(given.asString());
        } catch (IllegalArgumentException noAddress) {
            throw DeviceRefused.badEndpoint();
        }
        if (!endpoints.isAllowed(endpoint)) {
            throw DeviceRefused.badEndpoint();
        }
        return endpoint;
    }

    private static byte[] bytes(JsonNode given, int length) {
        String text = given.isString() ? given.asString() : "";
        byte[] bytes = BASE64URL.matcher(text).matches() ? new Base64URL(text).decode() : new byte[0];
        if (bytes.length != length) {
            throw DeviceRefused.badToken();
        }
        return bytes;
    }

    /** A point that is not on the curve would make the secret that is agreed on with it easy to guess. */
    private static void requirePoint(byte[] point) {
        try {
            if (point[0] == 4) {
                new ECKey.Builder(
                                Curve.P_256,
                                Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + HALF)),
                                Base64URL.encode(Arrays.copyOfRange(point, 1 + HALF, POINT)))
                        .build();
                return;
            }
        } catch (IllegalArgumentException | IllegalStateException notOnTheCurve) {
            throw DeviceRefused.badToken();
        }
        throw DeviceRefused.badToken();
    }
}
