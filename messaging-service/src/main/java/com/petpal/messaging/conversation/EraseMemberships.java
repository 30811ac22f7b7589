package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.ChangeConversation.Wish;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.erasure.StoredAnswersStore;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes somebody out of their conversations. */
@Component
@Order(20)
class EraseMemberships implements ErasureStep {

    private final Conversations conversations;
    private final ConversationStore store;
    private final ChangeConversation changeConversation;
    private final MembershipStore memberships;
    private final StoredAnswersStore answers;
    private final Clock clock;

    EraseMemberships(
            Conversations conversations,
            ConversationStore store,
            ChangeConversation changeConversation,
            MembershipStore memberships,
            StoredAnswersStore answers,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.changeConversation = changeConversation;
        this.memberships = memberships;
        this.answers = answers;
        this.clock = clock;
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
        Conversation left = changeConversation
                .change(
                        conversation.conversationId(),
                        now -> now.members().contains(userId)
                                ? Optional.of(new Wish(now.without(userId), Optional.empty()))
                                : Optional.empty())
                .conversation();
        memberships.touch(left, left.members(), 0, left.createdAt(), clock.instant());
        store.removeIfEmpty(conversation.conversationId());
    }
}
