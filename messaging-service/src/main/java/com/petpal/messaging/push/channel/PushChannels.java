package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Platform;
import java.util.Map;
import java.util.Optional;

/** The channels that are on. */
public final class PushChannels {

    private final Map<Platform, PushChannel> channels;
    private final Optional<String> webPushKey;

    PushChannels(Map<Platform, PushChannel> channels, Optional<String> webPushKey) {
        this.channels = Map.copyOf(channels);
        this.webPushKey = webPushKey;
    }

    /** The public key that browsers subscribe with, base64url; empty while there is none. */
    public Optional<String> webPushKey() {
        return webPushKey;
    }

    public Optional<PushChannel> to(Platform platform) {
        return Optional.ofNullable(channels.get(platform));
    }
}
