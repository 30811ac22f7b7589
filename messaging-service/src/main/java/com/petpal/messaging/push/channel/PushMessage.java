package com.petpal.messaging.push.channel;

import java.time.Instant;
import java.util.Map;

/**
 * What a device shows.
 *
 * @param collapseKey 22 base62 characters; a later push with the same one takes the place of this one
 * @param kind what it is about, such as {@code message}
 * @param data ids that the app opens it with
 * @param badge how much is unread
 * @param quiet whether it makes no sound
 * @param expiresAt when it is not worth delivering any more
 */
public record PushMessage(
        String collapseKey,
        String kind,
        String title,
        String body,
        Map<String, String> data,
        int badge,
        boolean quiet,
        Instant expiresAt) {

    public PushMessage {
        data = Map.copyOf(data);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "PushMessage[" + kind + "]";
    }
}
