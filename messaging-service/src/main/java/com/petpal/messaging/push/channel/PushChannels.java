package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Platform;
import java.util.Map;
import java.util.Optional;

/** The channels that are on. */
public final class PushChannels {

    private final Map<Platform, PushChannel> channels;

    PushChannels(Map<Platform, PushChannel> channels) {
        this.channels = Map.copyOf(channels);
    }

    public Optional<PushChannel> to(Platform platform) {
        return Optional.ofNullable(channels.get(platform));
    }
}
