package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where in somebody's list a conversation lies. */
public enum Drawer {
    @JsonProperty("inbox")
    INBOX,
    /** Begun by a stranger, and not yet accepted. */
    @JsonProperty("requests")
    REQUESTS,
    /** Shown nowhere. */
    @JsonProperty("declined")
    DECLINED;

    /** As it is stored. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
