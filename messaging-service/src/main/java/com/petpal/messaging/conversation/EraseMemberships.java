package com.petpal.messaging.conversation;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.erasure.StoredAnswersStore;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes somebody out of their conversations. */
@Component
@Order(20)
class EraseMemberships implements ErasureStep {

    private final Conversations conversations;
    private final ConversationStore store;
    private final MembershipStore memberships;
    private final StoredAnswersStore answers;

    EraseMemberships(
            Conversations conversations,
            ConversationStore store,
            MembershipStore memberships,
            StoredAnswersStore answers) {
        this.conversations = conversations;
        this.store = store;
        this.memberships = memberships;
        this.answers = answers;
    }

    @Override
    public void erase(UserId userId, Count count) {
        conversations.forEachOf(userId, conversation -> {
            leave(conversation, userId);
            count.erased("conversations", 1);
        });
        count.erased("memberships", memberships.removeAll(userId));
    }

    private void leave(Conversation conversation, UserId userId) {
        String location = ConversationsController.location(conversation.conversationId());
        conversation.members().forEach(member -> answers.forgetBodies(member, location));
        store.leave(conversation.conversationId(), userId);
    }
}
