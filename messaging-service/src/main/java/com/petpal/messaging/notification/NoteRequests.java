package com.petpal.messaging.notification;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.RequestAnswered;
import com.petpal.messaging.message.FindMessage;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whom a stranger wrote to that there is a request: once a conversation, however much the stranger writes. It is over as soon as
 * they say yes or no.
 */
@Component
class NoteRequests {

    private static final long ASKED = 1;
    private static final long ANSWERED = 2;

    private final Notify notify;
    private final NotificationStore store;
    private final Conversations conversations;
    private final FindMessage findMessage;

    NoteRequests(Notify notify, NotificationStore store, Conversations conversations, FindMessage findMessage) {
        this.notify = notify;
        this.store = store;
        this.conversations = conversations;
        this.findMessage = findMessage;
    }

    private record Sent(ConversationId conversationId, long seq) {}

    void note(DomainEvent event) {
        Sent sent = event.payload(Sent.class);
        conversations
                .find(sent.conversationId())
                .filter(conversation -> conversation.members().stream().anyMatch(conversation::isAsked))
                .ifPresent(conversation -> findMessage
                        .find(sent.conversationId(), sent.seq())
                        .flatMap(message -> Optional.ofNullable(message.senderId()))
                        .ifPresent(sender -> tell(conversation, sender)));
    }

    private void tell(Conversation conversation, UserId sender) {
        conversation.members().stream()
                .filter(member -> conversation.isAsked(member) && !member.equals(sender))
                .map(member -> notice(conversation.conversationId(), sender, member, false))
                .filter(notice ->
                        store.find(notice.recipient(), notice.notificationId()).isEmpty())
                .forEach(notify::tell);
    }

    /** Whoever was never told has nothing to be taken back; whoever is asked again later hears of it then. */
    void answered(RequestAnswered answer) {
        Notice over = notice(answer.conversationId(), null, answer.userId(), true);
        if (store.find(over.recipient(), over.notificationId()).isPresent()) {
            notify.note(over);
        }
    }

    private static Notice notice(
            ConversationId conversationId, @Nullable UserId sender, UserId asked, boolean answered) {
        return new Notice(
                asked,
                "message_request:" + conversationId,
                NotificationKind.MESSAGE_REQUEST,
                Subject.of("conversation", conversationId),
                sender,
                null,
                answered ? ANSWERED : ASKED,
                answered);
    }
}
