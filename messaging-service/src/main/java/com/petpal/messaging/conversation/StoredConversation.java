package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.Standing.Request;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        @Nullable UserId owner,
        @Nullable List<UserId> admins,
        @Nullable Map<String, Long> since,
        @Nullable Map<String, Request> requests,
        Instant createdAt,
        @Nullable Long version,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredConversation of(Conversation conversation) {
        Standing standing = conversation.standing();
        return new StoredConversation(
                conversation.conversationId().text(),
                conversation.kind(),
                conversation.members(),
                conversation.title(),
                conversation.owner(),
                conversation.admins(),
                stored(standing.since()),
                stored(standing.requests()),
                conversation.createdAt(),
                standing.version(),
                null,
                null);
    }

    Conversation toConversation() {
        return new Conversation(
                new ConversationId(id),
                kind,
                members,
                title,
                owner,
                Objects.requireNonNullElse(admins, List.of()),
                createdAt,
                new Standing(read(since), read(requests), version == null ? 0 : version));
    }

    static <T> Map<String, T> stored(Map<UserId, T> byMember) {
        var all = new TreeMap<String, T>();
        byMember.forEach((member, value) -> all.put(member.toString(), value));
        return all;
    }

    private static <T> Map<UserId, T> read(@Nullable Map<String, T> byMember) {
        var all = new TreeMap<UserId, T>();
        if (byMember != null) {
            byMember.forEach((member, value) -> all.put(UserId.parse(member), value));
        }
        return all;
    }
}
