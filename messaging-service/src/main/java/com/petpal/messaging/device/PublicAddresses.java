package com.petpal.messaging.device;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from all others (IANA special-purpose registries, RFC 6890). */
final class PublicAddresses {

    /** What {@link InetAddress} has no question for; the last ones carry IPv4 addresses inside. */
    private static final List<Range> SPECIAL = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("240.0.0.0", 4),
            Range.of("::", 96),
            Range.of("100::", 64),
            Range.of("fc00::", 7),
            Range.of("2001::", 23),
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16),
            Range.of("64:ff9b::", 96),
            Range.of("64:ff9b:1::", 48));

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private record Range(InetAddress network, int prefix) {

        static Range of(String network, int prefix) {
            return new Range(InetAddress.ofLiteral(network), prefix);
        }

        boolean contains(InetAddress address) {
            int bits = bits(network);
            return bits(address) == bits
                    && number(address)
                            .xor(number(network))
                            .shiftRight(bits - prefix)
                            .equals(BigInteger.ZERO);
        }

        private static int bits(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }
}
