package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;

/**
 * How far somebody is in a conversation.
 *
 * @param deliveredSeq the newest number that one of their devices has, 0 before the first; never below {@code readSeq}
 * @param readSeq the newest number that they have read
 */
public record Marks(UserId userId, long deliveredSeq, long readSeq) {

    /** Of whom nothing is known. */
    static Marks none(UserId userId) {
        return new Marks(userId, 0, 0);
    }

    /** What can be marked. */
    public enum Mark {
        DELIVERED,
        READ
    }
}
