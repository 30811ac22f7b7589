package com.petpal.messaging.push.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.EndpointsForTests;
import com.petpal.messaging.device.Platform;
import com.petpal.messaging.device.Subscription;
import com.petpal.messaging.push.channel.Outcome.Dead;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.Outcome.Refused;
import com.petpal.messaging.push.testing.Browser;
import com.petpal.messaging.push.testing.Push;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pushes to browsers, against a server that verifies VAPID and decrypts with the subscriber's private key. */
class WebPushChannelTest extends ChannelsContext {

    private final Browser browser = SERVER.browser();
    private final Device device = device(Platform.WEBPUSH, token(browser, browser.endpoint()));

    private static WebPushChannel channel(boolean privateEndpoints) {
        return new WebPushChannel(
                http(),
                new WebPushEncryption(new SecureRandom()),
                EndpointsForTests.of(privateEndpoints),
                JSON,
                new ChannelSettings.WebPush(
                        SERVER.vapidPublicKey(), SERVER.vapidPrivateKey(), "mailto:operations@petpal.example"),
                CLOCK);
    }

    private static String token(Browser browser, String endpoint) {
        var keys = JSON.valueToTree(browser.subscription()).path("keys");
        return JSON.writeValueAsString(new Subscription(
                URI.create(endpoint),
                keys.path("p256dh").asString(),
                keys.path("auth").asString()));
    }

    @Test
    void aPushIsSignedEncryptedAndReadByTheBrowserAlone() {
        assertThat(channel(true).send(device, message(false))).isEqualTo(Outcome.SENT);

        Push push = SERVER.taken(browser.endpoint()).getFirst();
        assertThat(push.protocol()).isEqualTo("HTTP/2.0");
        assertThat(push.header("topic")).isEqualTo("0123456789012345678901");
        assertThat(push.header("urgency")).isEqualTo("high");
        assertThat(Integer.parseInt(push.header("ttl"))).isBetween(3_500, 3_600);
        assertThat(push.text("/title")).isEqualTo("Ada");
        assertThat(push.text("/body")).isEqualTo("sent you a message, \u00fc");
        assertThat(push.text("/conversationId")).isEqualTo("c1");
        assertThat(push.payload().path("badge").asInt()).isEqualTo(3);
    }

    @Test
    void aQuietPushIsOfLowUrgency() {
        channel(true).send(device, message(true));

        Push push = SERVER.taken(browser.endpoint()).getFirst();
        assertThat(push.header("urgency")).isEqualTo("low");
        assertThat(push.payload().path("silent").asBoolean()).isTrue();
    }

    @Test
    void keysOfAnotherBrowserAreNotAccepted() {
        Browser other = SERVER.browser();

        Outcome outcome =
                channel(true).send(device(Platform.WEBPUSH, token(other, browser.endpoint())), message(false));

        assertThat(outcome).isEqualTo(new Refused("403"));
        assertThat(SERVER.taken(browser.endpoint())).isEmpty();
    }

    @Test
    void subscriptionsThatAreOverAreDead() {
        for (int status : new int[] {404, 410}) {
            SERVER.next(browser.endpoint(), status, Map.of(), "");

            assertThat(channel(true).send(device, message(false))).isEqualTo(new Dead(String.valueOf(status)));
        }
    }

    @Test
    void aBusyServerIsLeftAloneAsLongAsItWantsAndNoRedirectIsFollowed() {
        SERVER.next(browser.endpoint(), 429, Map.of("Retry-After", "5"), "");
        SERVER.next(browser.endpoint(), 307, Map.of("Location", browser.endpoint()), "");

        assertThat(channel(true).send(device, message(false))).isEqualTo(new Later("429", Duration.ofSeconds(5)));
        assertThat(channel(true).send(device, message(false))).isEqualTo(new Refused("307"));
        assertThat(SERVER.taken(browser.endpoint())).isEmpty();
    }

    @Test
    void nothingIsSentIntoOurOwnNetwork() {
        assertThat(channel(false).send(device, message(false))).isEqualTo(new Dead("endpoint"));

        assertThat(SERVER.asked(browser.endpoint())).isZero();
    }

    @Test
    void whereNobodyListensItIsTriedLater() {
        Device nowhere = device(Platform.WEBPUSH, token(browser, "https://localhost:1/wp/none"));

        assertThat(channel(true).send(nowhere, message(false))).isInstanceOf(Later.class);
    }
}
