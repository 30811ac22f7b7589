package com.petpal.messaging.device;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * Where a person may be reached.
 *
 * @param deviceId the app's own name for it
 * @param token the platform's; of webpush a {@link Subscription} as JSON; secret
 * @param claim under which its token is held
 * @param language what pushes to it are written in
 * @param seenAt when the app told of it last
 */
public record Device(
        UserId userId,
        String deviceId,
        Platform platform,
        String token,
        String claim,
        Locale language,
        Instant seenAt) {

    @Override
    public String toString() {
        return "Device[" + platform + "]";
    }
}
