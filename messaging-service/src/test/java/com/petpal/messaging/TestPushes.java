package com.petpal.messaging;

import com.petpal.messaging.push.testing.PushServer;
import com.petpal.messaging.push.testing.TlsIdentity;
import com.petpal.platform.identity.IdGenerator;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;

/** The platforms as the service finds them in tests, and events of other services. */
final class TestPushes {

    static final PushServer SERVER = PushServer.shared();
    private static final JsonMapper JSON = new JsonMapper();

    private TestPushes() {}

    static void register(DynamicPropertyRegistry properties) {
        String bundle = "spring.ssl.bundle.jks.push.truststore.";
        properties.add(bundle + "location", () -> SERVER.identity().file().toUri());
        properties.add(bundle + "password", () -> TlsIdentity.PASSWORD);
        properties.add(bundle + "type", () -> "PKCS12");
        properties.add("petpal.push.ssl-bundle", () -> "push");
        properties.add("petpal.push.webpush.public-key", SERVER::vapidPublicKey);
        properties.add("petpal.push.webpush.private-key", SERVER::vapidPrivateKey);
        properties.add("petpal.push.fcm.service-account", SERVER::serviceAccount);
        properties.add("petpal.push.fcm.url", SERVER::url);
        properties.add("petpal.push.apns.url", SERVER::url);
        properties.add("petpal.push.apns.key-id", SERVER::apnsKeyId);
        properties.add("petpal.push.apns.team-id", SERVER::apnsTeamId);
        properties.add("petpal.push.apns.topic", SERVER::apnsTopic);
        properties.add("petpal.push.apns.private-key", SERVER::apnsPrivateKey);
        properties.add("petpal.devices.private-endpoints", () -> true);
        properties.add("petpal.devices.most", () -> 3);
        properties.add("petpal.pushes.retry-after", () -> "100ms");
        properties.add("petpal.pushes.attempts", () -> 3);
        properties.add("petpal.pushes.pace", () -> "2s");
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
