package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Platform;
import com.petpal.messaging.push.testing.PushServer;
import com.petpal.platform.identity.UserId;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What tests of channels share: the server that stands for the platforms, and something to push. */
abstract class ChannelsContext {

    static final PushServer SERVER = PushServer.shared();
    static final JsonMapper JSON = new JsonMapper();
    static final Clock CLOCK = Clock.systemUTC();

    static PushHttp http() {
        var client = HttpClient.newBuilder()
                .sslContext(SERVER.identity().trustingClient())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new PushHttp(client, Duration.ofSeconds(5), CLOCK);
    }

    static URI url() {
        return URI.create(SERVER.url());
    }

    static Device device(Platform platform, String token) {
        return new Device(new UserId(1), "phone", platform, token, "claim", Locale.ENGLISH, Instant.now());
    }

    static PushMessage message(boolean quiet) {
        return new PushMessage(
                "0123456789012345678901",
                "message",
                "Ada",
                "sent you a message, \u00fc",
                Map.of("conversationId", "c1"),
                3,
                quiet,
                Instant.now().plus(1, ChronoUnit.HOURS));
    }
}
