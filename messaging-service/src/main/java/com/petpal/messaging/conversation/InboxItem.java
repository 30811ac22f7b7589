package com.petpal.messaging.conversation;

import java.time.Instant;

/**
 * A conversation as one of its members sees it in their inbox.
 *
 * @param lastSeq the newest message that the inbox knows of, 0 before the first; it may be some seconds behind
 * @param readSeq read up to here; what lies between the two is unread
 * @param drawer inbox, or requests
 */
record InboxItem(Conversation conversation, Instant lastActivityAt, long lastSeq, long readSeq, Drawer drawer) {

    static InboxItem of(Conversation conversation, Membership membership) {
        return new InboxItem(
                conversation,
                membership.lastActivityAt(),
                membership.lastSeq(),
                membership.marks().readSeq(),
                membership.drawer());
    }
}
