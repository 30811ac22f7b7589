package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a member did to a group, for its members to read among the messages. The data of the event {@code conversation.changed}.
 *
 * @param version of the conversation after it: the change's name
 * @param userId whom it happened to, if not to the actor
 * @param title the new one, absent if it was taken away
 * @param role what the one it happened to is now
 */
public record Change(
        ConversationId conversationId,
        long version,
        Kind kind,
        UserId actor,
        @Nullable UserId userId,
        @Nullable String title,
        @Nullable Role role) {

    /** What can be done to a group. */
    public enum Kind {
        JOINED,
        LEFT,
        REMOVED,
        TITLED,
        ROLE
    }
}
