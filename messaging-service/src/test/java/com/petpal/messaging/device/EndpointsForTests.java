package com.petpal.messaging.device;

/** Rules about endpoints, for tests of other features. */
public final class EndpointsForTests {

    private EndpointsForTests() {}

    public static Endpoints of(boolean privateEndpoints) {
        return new Endpoints(new DeviceSettings(20, privateEndpoints));
    }
}
