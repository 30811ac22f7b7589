package com.petpal.messaging.conversation;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The conversations that somebody is in, for themselves; the others in them by id. Of those that they have left their own place
 * alone: who is in them now, and what they are called, is not theirs any more.
 */
@Component
class ExportConversations implements ExportPart {

    private final EachConversation conversations;

    ExportConversations(EachConversation conversations) {
        this.conversations = conversations;
    }

    @Override
    public Set<String> collections() {
        return Set.of("conversations", "memberships");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list(
                "conversations.json",
                items -> conversations.of(
                        userId, items::accept, membership -> items.accept(LeftConversation.of(membership))));
    }

    private record LeftConversation(
            ConversationId conversationId, boolean left, Instant lastActivityAt, long lastSeq, long readSeq) {

        static LeftConversation of(Membership membership) {
            return new LeftConversation(
                    membership.conversationId(),
                    true,
                    membership.lastActivityAt(),
                    membership.lastSeq(),
                    membership.marks().readSeq());
        }
    }
}
