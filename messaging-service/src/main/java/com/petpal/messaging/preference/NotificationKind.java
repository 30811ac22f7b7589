package com.petpal.messaging.preference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a person is told of. */
public enum NotificationKind {
    /** A private message: only ever pushed, for the inbox tells the rest. */
    @JsonProperty("message")
    MESSAGE,
    /** A stranger wants to talk. */
    @JsonProperty("message_request")
    MESSAGE_REQUEST,
    @JsonProperty("follow")
    FOLLOW,
    @JsonProperty("follow_request")
    FOLLOW_REQUEST,
    @JsonProperty("follow_accepted")
    FOLLOW_ACCEPTED,
    /** Somebody commented on a post of theirs. */
    @JsonProperty("comment")
    COMMENT,
    /** Somebody answered a comment of theirs. */
    @JsonProperty("reply")
    REPLY,
    @JsonProperty("mention")
    MENTION,
    /** Everybody who reacted to one post, together. */
    @JsonProperty("reaction")
    REACTION,
    /** An answer of theirs was accepted. */
    @JsonProperty("answer_accepted")
    ANSWER_ACCEPTED,
    @JsonProperty("co_owner_invited")
    CO_OWNER_INVITED,
    @JsonProperty("co_owner_accepted")
    CO_OWNER_ACCEPTED,
    /** Something happened to a playdate; the detail says what. */
    @JsonProperty("playdate")
    PLAYDATE,
    /** Something happened to a sitting request; the detail says what. */
    @JsonProperty("sitting")
    SITTING,
    /** Something of theirs was moderated; the detail says how. */
    @JsonProperty("moderation")
    MODERATION,
    /** A report of theirs was decided. */
    @JsonProperty("report_decided")
    REPORT_DECIDED;

    /** As it is on the wire and in the store. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NotificationKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Whether there is one notification of a subject, however many people it is about. */
    public boolean isGrouped() {
        return this == REACTION;
    }
}
