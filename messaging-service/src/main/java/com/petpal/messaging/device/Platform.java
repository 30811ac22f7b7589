package com.petpal.messaging.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whose service carries pushes to a device. */
public enum Platform {
    @JsonProperty("apns")
    APNS,
    @JsonProperty("fcm")
    FCM,
    @JsonProperty("webpush")
    WEBPUSH;

    /** As it is on the wire, in the store and in metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Platform of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
