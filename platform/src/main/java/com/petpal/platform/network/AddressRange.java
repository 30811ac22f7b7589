package com.petpal.platform.network;

import java.math.BigInteger;
import java.net.InetAddress;

/** A block of addresses in CIDR notation (RFC 4632), such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record AddressRange(InetAddress network, int prefix) {

    public AddressRange {
        if (prefix < 0 || prefix > bits(network)) {
            throw new IllegalArgumentException("no prefix of an address: /" + prefix);
        }
    }

    /** @throws IllegalArgumentException if it is no address, or no prefix of one */
    public static AddressRange parse(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            InetAddress one = InetAddress.ofLiteral(cidr);
            return new AddressRange(one, bits(one));
        }
        return new AddressRange(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    public boolean contains(InetAddress address) {
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
