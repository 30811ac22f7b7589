package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.messaging.conversation.MembershipStore;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Notes how far a member has got: never back, and never beyond the newest entry. What was read was delivered. Whoever has not accepted a stranger's request may
 * look, and nobody learns of it.
 */
@Component
public class MarkProgress {

    private final Conversations conversations;
    private final MembershipStore memberships;
    private final MessageStore messages;
    private final LiveChannel live;
    private final Clock clock;

    MarkProgress(
            Conversations conversations,
            MembershipStore memberships,
            MessageStore messages,
            LiveChannel live,
            Clock clock) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.messages = messages;
        this.live = live;
        this.clock = clock;
    }

    /** @throws com.petpal.platform.web.NotFound if there is no such conversation of the member's */
    public void mark(UserId member, ConversationId id, Mark mark, long seq) {
        Conversation conversation = conversations.of(member, id);
        long upTo = Math.min(seq, messages.lastSeq(id));
        if (upTo > 0
                && memberships.mark(conversation, member, mark, upTo, clock.instant())
                && !conversation.isAsked(member)) {
            live.marked(conversation.listeners(), id, member, mark, upTo);
        }
    }
}
