package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Two people, whose conversation exists once, or a group, of which the same people may have many. */
public enum ConversationKind {
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("group")
    GROUP
}
