package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
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
    private final MessageStore messages;

    EraseMessages(Conversations conversations, MessageStore messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public void erase(UserId userId, Count count) {
        conversations.forEachOf(userId, conversation -> count.erased("messages", erase(conversation, userId)));
    }

    private long erase(Conversation conversation, UserId userId) {
        ConversationId id = conversation.conversationId();
        if (conversation.members().equals(List.of(userId))) {
            return messages.removeAll(id);
        }
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
