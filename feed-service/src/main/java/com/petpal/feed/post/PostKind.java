package com.petpal.feed.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a post is for: something to share, something to ask, something urgent to know. */
public enum PostKind {
    @JsonProperty("moment")
    MOMENT,
    @JsonProperty("question")
    QUESTION,
    @JsonProperty("alert")
    ALERT
}
