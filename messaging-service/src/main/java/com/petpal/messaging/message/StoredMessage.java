package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** A message as MongoDB holds it; drawn in the package documentation. */
@org.springframework.data.mongodb.core.mapping.Document("messages")
@Sharded(shardKey = "conversationId", immutableKey = true)
record StoredMessage(
        @Id String id,
        String conversationId,
        long seq,
        @Nullable UserId senderId,
        @Nullable String text,
        String clientMessageId,
        Instant sentAt,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredMessage of(Message message, PendingEvent event) {
        return new StoredMessage(
                id(message.conversationId(), message.seq()),
                message.conversationId().text(),
                message.seq(),
                message.senderId(),
                message.text(),
                Objects.requireNonNull(message.clientMessageId()),
                message.sentAt(),
                List.of(event),
                event.at());
    }

    Message toMessage() {
        String itsName = senderId == null ? null : clientMessageId;
        return new Message(new ConversationId(conversationId), seq, senderId, text, itsName, sentAt);
    }

    static String id(ConversationId conversation, long seq) {
        return conversation.text() + String.format(Locale.ROOT, "%019d", seq);
    }

    /** What makes a message one whose sender is erased. Its name stays unique in the conversation, as the index wants. */
    static Document emptied(long seq) {
        return new Document("$set", new Document("clientMessageId", "erased-" + seq))
                .append("$unset", new Document("senderId", "").append("text", ""));
    }
}
