package com.petpal.messaging.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.MembershipStore;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets every member's inbox know of new entries. It notes the newest there is, so the events of a burst cost one round of writes: those that come after it find
 * that something newer was noted.
 */
@Component
class NoteActivity implements EventHandler {

    /** Half of what {@code /v1/sync} looks back. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;

    private final Conversations conversations;
    private final MembershipStore memberships;
    private final MessageStore messages;
    private final Clock clock;
    private final Cache<ConversationId, Long> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    NoteActivity(Conversations conversations, MembershipStore memberships, MessageStore messages, Clock clock) {
        this.conversations = conversations;
        this.memberships = memberships;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "messaging.inbox";
    }

    @Override
    public Set<String> types() {
        return Set.of("message.sent", "entry.added");
    }

    @Override
    public void handle(DomainEvent event) {
        MessageSent sent = event.payload(MessageSent.class);
        Long known = noted.getIfPresent(sent.conversationId());
        if (known != null && known >= sent.seq()) {
            return;
        }
        List<Message> newest = messages.before(sent.conversationId(), Long.MAX_VALUE, 1, 1);
        conversations
                .find(sent.conversationId())
                .ifPresent(conversation -> newest.forEach(message -> note(conversation, sent, message)));
    }

    private void note(Conversation conversation, MessageSent sent, Message newest) {
        Instant now = clock.instant();
        if (sent.sentAt().plus(LATE).isBefore(now)) {
            memberships.late(conversation, conversation.members(), sent.seq(), now);
        }
        memberships.touch(conversation, conversation.members(), newest.seq(), newest.sentAt(), now);
        noted.put(sent.conversationId(), newest.seq());
    }
}
