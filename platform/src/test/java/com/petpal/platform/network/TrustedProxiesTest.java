package com.petpal.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.168.7.9", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a stranger is believed nothing         | 203.0.113.5 | 6.6.6.6              | 203.0.113.5",
                "a proxy says who came                  | 10.1.2.3    | 203.0.113.5          | 203.0.113.5",
                "what was there before a stranger is not | 10.1.2.3   | 6.6.6.6, 203.0.113.5 | 203.0.113.5",
                "a chain of proxies is walked           | 10.1.2.3    | 203.0.113.5, 10.9.9.9, 192.168.7.9 | 203.0.113.5",
                "IPv6 as well                           | fd00::1     | 2001:db8::7          | 2001:db8::7",
                "nothing readable ends the walk         | 10.1.2.3    | 203.0.113.5, nonsense | 10.1.2.3",
                "names are not looked up                | 10.1.2.3    | localhost            | 10.1.2.3",
                "nothing said                           | 10.1.2.3    | ''                   | 10.1.2.3",
                "only proxies all the way               | 10.1.2.3    | 10.4.4.4             | 10.4.4.4"
            })
    void theFirstAddressThatIsNoProxyOfOursIsTheClient(String why, String peer, String forwarded, String client) {
        assertThat(proxies.client(InetAddress.ofLiteral(peer), List.of(forwarded)))
                .as(why)
                .isEqualTo(InetAddress.ofLiteral(client));
    }

    @Test
    void severalHeadersAreOneList() {
        var client = proxies.client(InetAddress.ofLiteral("10.1.2.3"), List.of("6.6.6.6, 203.0.113.5", "10.4.4.4"));

        assertThat(client).isEqualTo(InetAddress.ofLiteral("203.0.113.5"));
    }

    @Test
    void withoutProxiesNobodyIsBelieved() {
        var client = new TrustedProxies(List.of()).client(InetAddress.ofLiteral("127.0.0.1"), List.of("6.6.6.6"));

        assertThat(client).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0.0/x", ""})
    void whatIsNoRangeStopsTheProgram(String range) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(range))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "::ffff:203.0.113.77, 203.0.113.0/24",
        "2001:db8:7:1::9, 2001:db8:7::/48",
        "2001:db8:0:1::9, 2001:db8::/48",
        "2001:db8:10::1, 2001:db8:10::/48",
        "2001:0:7::1, 2001:0:7::/48",
        "::1, ::/48"
    })
    void aPrefixSaysNothingOfTheHost(String address, String prefix) {
        assertThat(NetworkPrefix.of(InetAddress.ofLiteral(address))).isEqualTo(prefix);
    }
}
