package com.petpal.profile.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who may read what an image hangs on, blocks and privacy aside. */
enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("followers")
    FOLLOWERS,
    /** Of a conversation. */
    @JsonProperty("members")
    MEMBERS;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
