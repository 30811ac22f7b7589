package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** An entry as MongoDB holds it; drawn in the package documentation. */
@org.springframework.data.mongodb.core.mapping.Document("messages")
@Sharded(shardKey = "conversationId", immutableKey = true)
record StoredMessage(
        @Id String id,
        String conversationId,
        long seq,
        @Nullable MessageKind kind,
        @Nullable UserId senderId,
        @Nullable String text,
        @Nullable List<MediaId> mediaIds,
        @Nullable Long replyTo,
        @Nullable Deed deed,
        String clientMessageId,
        Instant sentAt,
        @Nullable Instant deletedAt,
        @Nullable Map<String, StoredReaction> reactions,
        @Nullable Map<String, Moderation> moderation,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    /** @param bySeq number of the entry that says so; it stays when the reaction is taken back, so that no older one comes back */
    record StoredReaction(@Nullable ReactionType type, long bySeq) {}

    /** What was decided of one report. */
    record Moderation(long version, boolean hidden) {}

    static StoredMessage of(Message message, PendingEvent event) {
        Words words = message.words();
        return new StoredMessage(
                id(message.conversationId(), message.seq()),
                message.conversationId().text(),
                message.seq(),
                message.kind(),
                message.senderId(),
                words == null ? null : words.text(),
                words == null || words.mediaIds().isEmpty() ? null : words.mediaIds(),
                words == null ? null : words.replyTo(),
                message.deed(),
                Objects.requireNonNull(message.clientMessageId()),
                message.sentAt(),
                null,
                null,
                null,
                List.of(event),
                event.at());
    }

    Message toMessage() {
        boolean hidden = moderation != null && moderation.values().stream().anyMatch(Moderation::hidden);
        boolean speaks = isMessage() && senderId != null && deletedAt == null && !hidden;
        return new Message(
                new ConversationId(conversationId),
                seq,
                kind == null ? MessageKind.MESSAGE : kind,
                senderId,
                senderId == null || Draft.isOurs(clientMessageId) ? null : clientMessageId,
                sentAt,
                speaks ? new Words(text, mediaIds == null ? List.of() : mediaIds, replyTo) : null,
                deed,
                new Aftermath(deletedAt, hidden ? true : null, speaks ? shownReactions() : List.of()));
    }

    private boolean isMessage() {
        return kind == null || kind == MessageKind.MESSAGE;
    }

    private List<Aftermath.Reaction> shownReactions() {
        if (reactions == null) {
            return List.of();
        }
        return reactions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(by -> java.util.stream.Stream.ofNullable(by.getValue().type())
                        .map(type -> new Aftermath.Reaction(UserId.parse(by.getKey()), type)))
                .toList();
    }

    static String id(ConversationId conversation, long seq) {
        return conversation.text() + String.format(Locale.ROOT, "%019d", seq);
    }

    /** What takes away what a message says. */
    static Document deleted(Instant at) {
        return new Document("$min", new Document("deletedAt", java.util.Date.from(at)))
                .append("$unset", nothingSaid().append("reactions", ""));
    }

    /** What makes an entry one whose sender is erased. Its name stays unique in the conversation, as the index wants. */
    static Document emptied(long seq) {
        return new Document("$set", new Document("clientMessageId", "erased-" + seq))
                .append(
                        "$unset",
                        nothingSaid()
                                .append("senderId", "")
                                .append("deed.userId", "")
                                .append("deed.title", "")
                                .append("deed.reaction", ""));
    }

    private static Document nothingSaid() {
        return new Document("text", "").append("mediaIds", "").append("replyTo", "");
    }
}
