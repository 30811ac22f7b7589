package com.petpal.messaging.push.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Platform;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import com.petpal.messaging.push.testing.Push;
import com.petpal.messaging.push.testing.PushServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pushes to Apple, against a server that verifies the provider token and insists on HTTP/2. */
class ApnsChannelTest extends ChannelsContext {

    private final ApnsChannel channel = channel(SERVER.apnsPrivateKey());
    private final String token = UUID.randomUUID().toString().replace("-", "").repeat(2);
    private final Device phone = device(Platform.APNS, token);

    private static ApnsChannel channel(String key) {
        return new ApnsChannel(
                http(),
                JSON,
                new ChannelSettings.Apns(SERVER.apnsKeyId(), SERVER.apnsTeamId(), SERVER.apnsTopic(), key, url()),
                CLOCK);
    }

    @Test
    void aPushArrivesSignedOverHttp2() {
        assertThat(channel.send(phone, message(false))).isEqualTo(Outcome.SENT);

        Push push = SERVER.taken(token).getFirst();
        assertThat(push.protocol()).isEqualTo("HTTP/2.0");
        assertThat(push.header("apns-collapse-id")).isEqualTo("0123456789012345678901");
        assertThat(push.header("apns-priority")).isEqualTo("10");
        assertThat(push.text("/aps/alert/body")).isEqualTo("sent you a message, \u00fc");
        assertThat(push.text("/aps/sound")).isEqualTo("default");
        assertThat(push.payload().at("/aps/badge").asInt()).isEqualTo(3);
        assertThat(push.text("/conversationId")).isEqualTo("c1");
    }

    @Test
    void aQuietPushIsPassiveAndWithoutSound() {
        channel.send(phone, message(true));

        Push push = SERVER.taken(token).getFirst();
        assertThat(push.header("apns-priority")).isEqualTo("5");
        assertThat(push.text("/aps/interruption-level")).isEqualTo("passive");
        assertThat(push.payload().at("/aps").has("sound")).isFalse();
    }

    @Test
    void manyPushesShareOneToken() {
        channel.send(phone, message(false));
        channel.send(phone, message(false));

        assertThat(SERVER.taken(token).stream()
                        .map(push -> push.header("authorization"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aKeyThatIsNotOursIsNotAccepted() {
        String others = PushServer.otherApnsKey();

        assertThat(channel(others).send(phone, message(false)))
                .isEqualTo(new Later("InvalidProviderToken", Duration.ZERO));
        assertThat(SERVER.taken(token)).isEmpty();
    }

    @Test
    void tokensThatReachNobodyAreDead() {
        SERVER.next(token, 400, Map.of(), "{\"reason\":\"BadDeviceToken\"}");
        SERVER.next(token, 410, Map.of(), "{\"reason\":\"Unregistered\",\"timestamp\":" + future() + "}");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Dead("BadDeviceToken"));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Dead("Unregistered"));
    }

    @Test
    void anAppThatCameBackSinceIsNotDead() {
        SERVER.next(token, 410, Map.of(), "{\"reason\":\"Unregistered\",\"timestamp\":1000}");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Refused("Unregistered"));
    }

    @Test
    void aBusyServerIsLeftAloneAsLongAsItWants() {
        SERVER.next(token, 429, Map.of("Retry-After", "17"), "{\"reason\":\"TooManyRequests\"}");
        SERVER.next(token, 503, Map.of("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"), "");
        SERVER.next(token, 500, Map.of("Retry-After", "never"), "not JSON");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Later("429", Duration.ofSeconds(17)));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Later("503", Duration.ZERO));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Later("500", Duration.ZERO));
    }

    @Test
    void aTokenThatIsOverIsMadeAnew() {
        SERVER.next(token, 403, Map.of(), "{\"reason\":\"ExpiredProviderToken\"}");

        assertThat(channel.send(phone, message(false))).isInstanceOf(Later.class);
        assertThat(channel.send(phone, message(false))).isEqualTo(Outcome.SENT);
    }

    @Test
    void whatIsWrongWithAPushIsNoReasonToForgetADevice() {
        SERVER.next(token, 413, Map.of(), "{\"reason\":\"PayloadTooLarge\"}");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Refused("PayloadTooLarge"));
    }

    private static long future() {
        return Instant.now().plusSeconds(60).toEpochMilli();
    }
}
