package com.petpal.platform.network;

import java.net.InetAddress;

/**
 * A network that says roughly who asks and not where they are: the first 24 bits of an IPv4 address, the first 48 of an
 * IPv6 address, which is what a provider gives one site (RFC 6177).
 */
public final class NetworkPrefix {

    private static final int IPV4_BYTES = 4;

    private NetworkPrefix() {}

    /** Such as {@code 203.0.113.0/24} or {@code 2001:db8:7::/48}. */
    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        }
        return "%x:%x:%x"
                        .formatted(group(bytes, 0), group(bytes, 2), group(bytes, 4))
                        .replaceFirst("(:?\\b0)+$", "") + "::/48";
    }

    private static int group(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
    }
}
