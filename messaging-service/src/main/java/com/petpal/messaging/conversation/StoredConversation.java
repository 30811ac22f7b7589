package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** A conversation as MongoDB holds it; drawn in the package documentation. */
@Document("conversations")
@Sharded(shardKey = "_id", immutableKey = true)
record StoredConversation(
        @Id String id,
        ConversationKind kind,
        List<UserId> members,
        @Nullable String title,
        Instant createdAt) {

    static StoredConversation of(Conversation conversation) {
        return new StoredConversation(
                conversation.conversationId().text(),
                conversation.kind(),
                conversation.members(),
                conversation.title(),
                conversation.createdAt());
    }

    Conversation toConversation() {
        return new Conversation(new ConversationId(id), kind, members, title, createdAt);
    }
}
