package com.petpal.messaging.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Drawer;
import com.petpal.messaging.conversation.Membership;
import com.petpal.messaging.message.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in which something changed.
 *
 * @param conversation absent if the person does not belong to it any more; then nothing else is there either
 * @param lastSeq the newest number that the inbox knows of
 * @param entries oldest first; of a conversation that the client has not heard of the newest ones
 * @param moreEntries whether the next page goes on with this conversation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SyncItem(
        ConversationId conversationId,
        @Nullable Conversation conversation,
        @Nullable Drawer drawer,
        @Nullable Instant lastActivityAt,
        long lastSeq,
        long deliveredSeq,
        long readSeq,
        List<Message> entries,
        boolean moreEntries) {

    SyncItem {
        entries = List.copyOf(entries);
    }

    static SyncItem of(Conversation conversation, Membership membership, List<Message> entries, boolean more) {
        return new SyncItem(
                conversation.conversationId(),
                conversation,
                membership.drawer(),
                membership.lastActivityAt(),
                membership.lastSeq(),
                membership.marks().deliveredSeq(),
                membership.marks().readSeq(),
                entries,
                more);
    }

    static SyncItem gone(ConversationId id) {
        return new SyncItem(id, null, null, null, 0, 0, 0, List.of(), false);
    }
}
