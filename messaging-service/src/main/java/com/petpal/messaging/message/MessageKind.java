package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has a number in a conversation: messages, and whatever happened to them and to the conversation. */
public enum MessageKind {
    @JsonProperty("message")
    MESSAGE,
    /** A message was deleted for everybody. */
    @JsonProperty("deletion")
    DELETION,
    /** Somebody reacted to a message, or took that back. */
    @JsonProperty("reaction")
    REACTION,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("left")
    LEFT,
    /** Somebody was taken out by somebody else. */
    @JsonProperty("removed")
    REMOVED,
    @JsonProperty("titled")
    TITLED,
    /** Somebody is admin now, owner, or neither. */
    @JsonProperty("role")
    ROLE
}
