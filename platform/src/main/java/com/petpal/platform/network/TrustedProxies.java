package com.petpal.platform.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out where a request comes from. {@code X-Forwarded-For} can be written by anybody, so it is read from its end,
 * and only as far as those who wrote it are ours.
 */
public final class TrustedProxies {

    /** Header with the addresses that a request came through, the nearest last. */
    public static final String HEADER = "X-Forwarded-For";

    private final List<AddressRange> trusted;

    /**
     * @param ranges addresses and CIDR blocks
     * @throws IllegalArgumentException if one is neither
     */
    public TrustedProxies(List<String> ranges) {
        trusted = ranges.stream().map(AddressRange::parse).toList();
    }

    /**
     * The first address, seen from here, that is none of our proxies.
     *
     * @param peer the other end of the connection
     * @param forwarded the values of {@link #HEADER}, in their order
     */
    public InetAddress client(InetAddress peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        InetAddress client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> next = isTrusted(client) ? address(hop) : Optional.empty();
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
