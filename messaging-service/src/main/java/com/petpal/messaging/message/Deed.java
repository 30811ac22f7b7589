package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What an entry that is no message tells of.
 *
 * @param target number of the message that was deleted or reacted to
 * @param reaction absent where it was taken back
 * @param userId whom it happened to, if not to its sender
 * @param title the new one; absent where it was taken away
 * @param role what somebody is now: owner, admin or member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deed(
        @Nullable Long target,
        @Nullable ReactionType reaction,
        @Nullable UserId userId,
        @Nullable String title,
        @Nullable String role) {

    static Deed deletionOf(long target) {
        return new Deed(target, null, null, null, null);
    }

    static Deed reactionTo(long target, @Nullable ReactionType reaction) {
        return new Deed(target, reaction, null, null, null);
    }

    /** Of a member, or of the title. */
    public static Deed change(@Nullable UserId userId, @Nullable String title, @Nullable String role) {
        return new Deed(null, null, userId, title, role);
    }
}
