package com.petpal.messaging.device;

import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/**
 * What an app tells of the device it runs on.
 *
 * @param token text; for webpush a {@code PushSubscription}, as JSON or as the text of it
 */
record NewDevice(@NotNull Platform platform, @NotNull JsonNode token) {

    @Override
    public String toString() {
        return "NewDevice[" + platform + "]";
    }
}
