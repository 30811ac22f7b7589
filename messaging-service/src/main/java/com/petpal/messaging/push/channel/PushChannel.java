package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Device;

/** The way to the devices of one platform. */
public interface PushChannel {

    /** Sends one push, waiting for the platform's answer. Nothing that goes wrong on the way is thrown. */
    Outcome send(Device device, PushMessage message);
}
