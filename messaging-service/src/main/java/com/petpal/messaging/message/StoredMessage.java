package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** A message as MongoDB holds it; drawn in the package documentation. */
@Document("messages")
@Sharded(shardKey = "conversationId", immutableKey = true)
record StoredMessage(
        @Id String id,
        String conversationId,
        long seq,
        UserId senderId,
        String text,
        String clientMessageId,
        Instant sentAt,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredMessage of(Message message, PendingEvent event) {
        String conversation = message.conversationId().text();
        return new StoredMessage(
                conversation + String.format(Locale.ROOT, "%019d", message.seq()),
                conversation,
                message.seq(),
                message.senderId(),
                message.text(),
                message.clientMessageId(),
                message.sentAt(),
                List.of(event),
                event.at());
    }

    Message toMessage() {
        return new Message(new ConversationId(conversationId), seq, senderId, text, clientMessageId, sentAt);
    }
}
