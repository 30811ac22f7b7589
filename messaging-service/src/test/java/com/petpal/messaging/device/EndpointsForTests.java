package com.petpal.messaging.device;

import java.util.List;

/** Rules about endpoints, for tests of other features. */
public final class EndpointsForTests {

    static final List<String> SERVICES =
            List.of("fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com");

    private EndpointsForTests() {}

    public static Endpoints of(boolean privateEndpoints) {
        return new Endpoints(new DeviceSettings(20, SERVICES, privateEndpoints));
    }
}
