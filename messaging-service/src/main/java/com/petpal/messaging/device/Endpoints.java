package com.petpal.messaging.device;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a browser may have its pushes sent. Whoever signs in names an address that this service will call, so it has to be one that anybody could call: https,
 * by name, on the usual port, and with public addresses alone.
 */
@Component
public class Endpoints {

    private static final int LONGEST = 1_024;
    private static final int HTTPS = 443;

    /** A dot somewhere and letters at the end: so neither an address, however it is written, nor a name of our own network. */
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9-]{1,63}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Pattern OUR_OWN =
            Pattern.compile(".*\\.(local|internal|intranet|localhost|lan|home|corp|svc|arpa|test)");

    private final List<String> services;
    private final boolean anywhere;

    Endpoints(DeviceSettings settings) {
        this.services = settings.pushServices();
        this.anywhere = settings.privateEndpoints();
    }

    /** Whether such an endpoint may be kept; nobody is asked. */
    boolean isAllowed(URI endpoint) {
        String host = endpoint.getHost();
        return "https".equals(endpoint.getScheme())
                && host != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawFragment() == null
                && endpoint.toASCIIString().length() <= LONGEST
                && (anywhere || isPublic(endpoint, host.toLowerCase(Locale.ROOT)));
    }

    private boolean isPublic(URI endpoint, String host) {
        return services.stream().anyMatch(service -> host.equals(service) || host.endsWith("." + service))
                && (endpoint.getPort() == -1 || endpoint.getPort() == HTTPS)
                && PUBLIC_NAME.matcher(host).matches()
                && !OUR_OWN.matcher(host).matches();
    }

    /**
     * Whether it may be called now. The JVM remembers for half a minute what a name resolved to, so the call that follows goes where was looked; and a name that
     * changes its mind still has to show a certificate.
     *
     * @throws UnknownHostException if the name is not known, which may be an outage
     */
    public boolean mayBeCalled(URI endpoint) throws UnknownHostException {
        return isAllowed(endpoint)
                && (anywhere
                        || Stream.of(InetAddress.getAllByName(endpoint.getHost()))
                                .allMatch(PublicAddresses::isPublic));
    }
}
