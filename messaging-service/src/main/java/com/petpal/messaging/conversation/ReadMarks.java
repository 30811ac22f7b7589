package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far the members of a conversation are, for one of them. Of whoever has not accepted it, nobody learns. */
@Component
class ReadMarks {

    private final Conversations conversations;
    private final MembershipStore memberships;

    ReadMarks(Conversations conversations, MembershipStore memberships) {
        this.conversations = conversations;
        this.memberships = memberships;
    }

    List<Marks> read(UserId me, ConversationId id) {
        Conversation conversation = conversations.of(me, id);
        return memberships.marks(
                id,
                conversation.members().stream()
                        .filter(member -> member.equals(me) || !conversation.isAsked(member))
                        .toList());
    }
}
