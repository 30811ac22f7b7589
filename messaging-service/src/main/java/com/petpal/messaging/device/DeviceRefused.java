package com.petpal.messaging.device;

import com.petpal.platform.web.BadInput;

/** Why a device is not taken; what it says never repeats the token. */
final class DeviceRefused {

    private DeviceRefused() {}

    static BadInput badId() {
        return new BadInput(
                "bad_device_id", "deviceId", "A device id has 1 to 64 letters, digits, dashes and underscores.");
    }

    static BadInput badToken() {
        return new BadInput("bad_device_token", "/token", "This is no token of that platform.");
    }

    static BadInput badEndpoint() {
        return new BadInput("bad_push_endpoint", "/token", "Pushes cannot be sent to this endpoint.");
    }
}
