package com.petpal.auth.limit;

import com.petpal.platform.network.NetworkPrefix;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Somebody at a door that is open to everybody. An argument of controllers.
 *
 * <p>Whoever comes from the loopback has no network: that is this machine, where one address stands for all people of a
 * demo or a load model.
 */
public final class Visitor {

    static final String KNOWN_DEVICE = "Known-Device";

    private final InetAddress address;
    private final String deviceProof;
    private final HttpServletResponse answer;

    Visitor(InetAddress address, String deviceProof, HttpServletResponse answer) {
        this.address = address;
        this.deviceProof = deviceProof;
        this.answer = answer;
    }

    Optional<String> network() {
        return address.isLoopbackAddress() ? Optional.empty() : Optional.of(NetworkPrefix.of(address));
    }

    /** Where they come from, also if that is this machine: to be shown to whoever they say they are. */
    public String networkPrefix() {
        return NetworkPrefix.of(address);
    }

    /** What they presented as the proof of a known device; empty if nothing. */
    String deviceProof() {
        return deviceProof;
    }

    /** Tells them something in a header of the answer, whatever that will be. */
    void tell(String header, String value) {
        answer.setHeader(header, value);
    }
}
