package com.petpal.messaging.push.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Platform;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import com.petpal.messaging.push.testing.Push;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pushes to Android, against a server that verifies the service account's assertion and its own access tokens. */
class FcmChannelTest extends ChannelsContext {

    private final FcmChannel channel =
            ChannelConfiguration.fcm(http(), new ChannelSettings.Fcm(SERVER.serviceAccount(), url()), JSON, CLOCK);
    private final String token = "fcm:" + UUID.randomUUID();
    private final Device phone = device(Platform.FCM, token);

    @Test
    void aPushArrivesWithATokenOfTheServiceAccount() {
        assertThat(channel.send(phone, message(false))).isEqualTo(Outcome.SENT);

        Push push = SERVER.taken(token).getFirst();
        assertThat(push.protocol()).isEqualTo("HTTP/2.0");
        assertThat(push.text("/notification/title")).isEqualTo("Ada");
        assertThat(push.text("/notification/body")).isEqualTo("sent you a message, \u00fc");
        assertThat(push.text("/data/conversationId")).isEqualTo("c1");
        assertThat(push.text("/data/kind")).isEqualTo("message");
        assertThat(push.text("/android/collapse_key")).isEqualTo("0123456789012345678901");
        assertThat(push.text("/android/priority")).isEqualTo("HIGH");
        assertThat(push.payload().at("/android/notification/notification_count").asInt())
                .isEqualTo(3);
    }

    @Test
    void aQuietPushGoesToTheQuietChannelOfTheApp() {
        channel.send(phone, message(true));

        Push push = SERVER.taken(token).getFirst();
        assertThat(push.text("/android/priority")).isEqualTo("NORMAL");
        assertThat(push.text("/android/notification/channel_id")).isEqualTo("quiet");
    }

    @Test
    void anAccessTokenIsAskedForOnceAndAgainWhenItIsNotTakenAnyMore() {
        int before = SERVER.tokenExchanges();
        channel.send(phone, message(false));
        channel.send(phone, message(false));
        assertThat(SERVER.tokenExchanges()).isEqualTo(before + 1);

        SERVER.forgetAccessTokens();

        assertThat(channel.send(phone, message(false))).isEqualTo(Outcome.SENT);
        assertThat(SERVER.tokenExchanges()).isEqualTo(before + 2);
    }

    @Test
    void tokensThatReachNobodyAreDead() {
        SERVER.next(token, 404, Map.of(), error("NOT_FOUND", "\"errorCode\":\"UNREGISTERED\""));
        SERVER.next(token, 403, Map.of(), error("PERMISSION_DENIED", "\"errorCode\":\"SENDER_ID_MISMATCH\""));
        SERVER.next(
                token, 400, Map.of(), error("INVALID_ARGUMENT", "\"fieldViolations\":[{\"field\":\"message.token\"}]"));

        assertThat(channel.send(phone, message(false))).isEqualTo(new Dead("UNREGISTERED"));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Dead("SENDER_ID_MISMATCH"));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Dead("INVALID_ARGUMENT"));
    }

    @Test
    void whatIsWrongWithAPushIsNoReasonToForgetADevice() {
        SERVER.next(token, 400, Map.of(), error("INVALID_ARGUMENT", "\"errorCode\":\"INVALID_ARGUMENT\""));
        SERVER.next(token, 404, Map.of(), "not JSON");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Refused("INVALID_ARGUMENT"));
        assertThat(channel.send(phone, message(false))).isEqualTo(new Refused("404"));
    }

    @Test
    void aBusyServerIsLeftAloneAsLongAsItWants() {
        SERVER.next(token, 429, Map.of("Retry-After", "60"), error("RESOURCE_EXHAUSTED", ""));

        assertThat(channel.send(phone, message(false))).isEqualTo(new Later("429", Duration.ofSeconds(60)));
    }

    @Test
    void withoutAnAccessTokenItIsTriedLater() {
        SERVER.next("/token", 400, Map.of(), "{\"error\":\"invalid_grant\"}");

        assertThat(channel.send(phone, message(false))).isEqualTo(new Later("no_access_token", Duration.ZERO));
        assertThat(SERVER.asked(token)).isZero();
    }

    private static String error(String status, String detail) {
        return "{\"error\":{\"status\":\"" + status + "\",\"details\":[{" + detail + "}]}}";
    }
}
