package com.petpal.messaging.device;

import com.petpal.platform.network.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from all others (IANA special-purpose registries, RFC 6890). */
final class PublicAddresses {

    /** What {@link InetAddress} has no question for; the last ones carry IPv4 addresses inside. */
    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "::/96",
                    "100::/64",
                    "fc00::/7",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48")
            .map(AddressRange::parse)
            .toList();

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
