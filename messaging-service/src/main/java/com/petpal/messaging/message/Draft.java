package com.petpal.messaging.message;

import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An entry that has no number yet.
 *
 * @param name unique among its sender's entries of the conversation: said twice, it is written once. What clients name begins with no line feed, what we name does
 */
record Draft(
        MessageKind kind,
        UserId senderId,
        String name,
        @Nullable Words words,
        @Nullable Deed deed) {

    private static final String OURS = "\n";

    static Draft message(UserId sender, String clientMessageId, Words words) {
        return new Draft(MessageKind.MESSAGE, sender, clientMessageId, words, null);
    }

    static Draft of(MessageKind kind, UserId sender, String name, Deed deed) {
        return new Draft(kind, sender, OURS + name, null, deed);
    }

    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }
}
