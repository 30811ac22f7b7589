package com.petpal.messaging.push;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.message.FindMessage;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has everybody in a conversation told of a message who has no socket open; not whom a stranger asked, who is notified of that. */
@Component
class NoteMessages implements EventHandler {

    private final Conversations conversations;
    private final FindMessage findMessage;
    private final WantPushes wantPushes;

    NoteMessages(Conversations conversations, FindMessage findMessage, WantPushes wantPushes) {
        this.conversations = conversations;
        this.findMessage = findMessage;
        this.wantPushes = wantPushes;
    }

    private record Sent(ConversationId conversationId, long seq) {}

    @Override
    public String group() {
        return "messaging.push";
    }

    @Override
    public Set<String> types() {
        return Set.of("message.sent");
    }

    @Override
    public void handle(DomainEvent event) {
        Sent sent = event.payload(Sent.class);
        conversations
                .find(sent.conversationId())
                .ifPresent(conversation -> findMessage
                        .find(sent.conversationId(), sent.seq())
                        .flatMap(message -> Optional.ofNullable(message.senderId()))
                        .ifPresent(sender -> tell(conversation, sender, sent.seq())));
    }

    private void tell(Conversation conversation, UserId sender, long seq) {
        var others = conversation.listeners().stream()
                .filter(member -> !member.equals(sender))
                .toList();
        wantPushes.want(
                others, MessageContent.COMPOSER + ":" + conversation.conversationId(), NotificationKind.MESSAGE, seq);
    }
}
