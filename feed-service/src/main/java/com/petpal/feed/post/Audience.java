package com.petpal.feed.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may read a post, blocks aside. */
public enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("followers")
    FOLLOWERS
}
