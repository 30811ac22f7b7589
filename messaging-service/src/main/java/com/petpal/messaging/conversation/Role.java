package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody is in a group. */
public enum Role {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("member")
    MEMBER;

    /** As clients have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
