package com.petpal.messaging.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may make this service call. */
class EndpointsTest {

    private final Endpoints endpoints = EndpointsForTests.of(false);

    /** As an operator might have it who trusts every service: the other rules hold by themselves. */
    private final Endpoints generous = new Endpoints(new DeviceSettings(
            20,
            List.of(
                    "com",
                    "local",
                    "internal",
                    "svc",
                    "localhost",
                    "redis",
                    "1",
                    "5",
                    "254",
                    "8",
                    "2130706433",
                    "0x7f000001"),
            false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://web.push.apple.com/QGk",
                "https://db5p.notify.windows.com:443/w/?token=x"
            })
    void pushServicesMayBeCalled(String endpoint) {
        assertThat(endpoints.isAllowed(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://user@fcm.googleapis.com/x",
                "https://fcm.googleapis.com/x#y",
                "https://localhost/x",
                "https://redis/x",
                "https://feed-service.default.svc/x",
                "https://metadata.google.internal/x",
                "https://printer.local/x",
                "https://127.0.0.1/x",
                "https://10.0.0.1/x",
                "https://169.254.169.254/latest",
                "https://8.8.8.8/x",
                "https://[::1]/x",
                "https://0x7f000001/x",
                "https://2130706433/x",
                "https://127.1/x",
                "https://1.2.3.4.5/x",
                "file:///etc/passwd",
                "https:///x",
                "mailto:a@example.org"
            })
    void nothingElseMay(String endpoint) {
        assertThat(endpoints.isAllowed(URI.create(endpoint))).isFalse();
        assertThat(generous.isAllowed(URI.create(endpoint))).isFalse();
    }

    @Test
    void servicesThatNobodyNamedMayNotBeCalled() {
        URI stranger = URI.create("https://fcm.googleapis.com.example.com/x");

        assertThat(endpoints.isAllowed(stranger)).isFalse();
        assertThat(generous.isAllowed(stranger)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1",
                        "224.0.0.1",
                "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1",
                "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1"
            })
    void addressesThatAreNotOfTheInternetAreToldApart(String address) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void addressesOfTheInternetAreToldApart() {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral("142.250.74.106")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral("2a00:1450:4001:80b::200a")))
                .isTrue();
    }
}
