package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.MembershipStore;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Notes how far a member has read: never back, and never beyond the newest message. */
@Component
public class MarkRead {

    private final Conversations conversations;
    private final MembershipStore memberships;
    private final MessageStore messages;
    private final LiveChannel live;

    MarkRead(Conversations conversations, MembershipStore memberships, MessageStore messages, LiveChannel live) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.messages = messages;
        this.live = live;
    }

    /** @throws com.petpal.platform.web.NotFound if there is no such conversation of the reader's */
    public void read(UserId reader, ConversationId id, long seq) {
        Conversation conversation = conversations.of(reader, id);
        long upTo = Math.min(seq, messages.lastSeq(id));
        if (upTo > 0 && memberships.read(conversation, reader, upTo)) {
            live.read(conversation.members(), id, reader, upTo);
        }
    }
}
