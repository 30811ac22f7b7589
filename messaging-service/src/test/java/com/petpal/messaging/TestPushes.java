package com.petpal.messaging;

import com.petpal.messaging.push.testing.PushServer;
import com.petpal.messaging.push.testing.TlsIdentity;
import com.petpal.platform.identity.IdGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** The platforms as the service finds them in tests, and events of other services. */
final class TestPushes {

    static final PushServer SERVER = PushServer.shared();
    private static final JsonMapper JSON = new JsonMapper();

    private TestPushes() {}

    static void register(DynamicPropertyRegistry properties) {
        each(properties::add);
    }

    static void each(BiConsumer<String, Supplier<Object>> properties) {
        String bundle = "spring.ssl.bundle.jks.push.truststore.";
        properties.accept(bundle + "location", () -> SERVER.identity().file().toUri());
        properties.accept(bundle + "password", () -> TlsIdentity.PASSWORD);
        properties.accept(bundle + "type", () -> "PKCS12");
        properties.accept("petpal.push.ssl-bundle", () -> "push");
        properties.accept("petpal.push.webpush.public-key", SERVER::vapidPublicKey);
        properties.accept("petpal.push.webpush.private-key", SERVER::vapidPrivateKey);
        properties.accept("petpal.push.fcm.service-account", SERVER::serviceAccount);
        properties.accept("petpal.push.fcm.url", SERVER::url);
        properties.accept("petpal.push.apns.url", SERVER::url);
        properties.accept("petpal.push.apns.key-id", SERVER::apnsKeyId);
        properties.accept("petpal.push.apns.team-id", SERVER::apnsTeamId);
        properties.accept("petpal.push.apns.topic", SERVER::apnsTopic);
        properties.accept("petpal.push.apns.private-key", SERVER::apnsPrivateKey);
        properties.accept("petpal.devices.private-endpoints", () -> true);
        properties.accept("petpal.devices.most", () -> 3);
        properties.accept("petpal.pushes.retry-after", () -> "100ms");
        properties.accept("petpal.pushes.attempts", () -> 3);
        properties.accept("petpal.pushes.pace", () -> "2s");
    }

    /** Puts an event on a stream, as its service does. */
    static void announce(
            StringRedisTemplate redis, IdGenerator ids, String stream, String type, long version, Object data) {
        redis.opsForStream()
                .add(
                        stream,
                        Map.of(
                                "id", ids.random128(),
                                "type", type,
                                "aggregate", "test",
                                "version", String.valueOf(version),
                                "at", Instant.now().toString(),
                                "data", JSON.writeValueAsString(data)));
    }
}
