package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.EachConversation;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody wrote. Before they leave their conversations, which is how it is found. */
@Component
@Order(10)
class EraseMessages implements ErasureStep {

    private static final int BATCH = 100;

    private final Conversations conversations;
    private final EachConversation each;
    private final MessageStore messages;

    EraseMessages(Conversations conversations, EachConversation each, MessageStore messages) {
        this.conversations = conversations;
        this.each = each;
        this.messages = messages;
    }

    @Override
    public void erase(UserId userId, Count count) {
        conversations.forEachOf(userId, conversation -> count.erased("messages", erase(conversation, userId)));
        // Those that they left are found by their memberships, which stay until now.
        each.idsOf(userId, id -> {
            long erased = empty(id, userId);
            if (erased > 0) {
                count.erased("messages", erased);
            }
        });
    }

    private long erase(Conversation conversation, UserId userId) {
        ConversationId id = conversation.conversationId();
        if (conversation.members().equals(List.of(userId))) {
            return messages.removeAll(id);
        }
        return empty(id, userId);
    }

    private long empty(ConversationId id, UserId userId) {
        messages.unname(id, userId);
        long erased = 0;
        List<Message> some = messages.of(id, userId, 0, BATCH);
        while (!some.isEmpty()) {
            messages.empty(id, userId, some);
            erased += some.size();
            some = messages.of(id, userId, 0, BATCH);
        }
        return erased;
    }
}
