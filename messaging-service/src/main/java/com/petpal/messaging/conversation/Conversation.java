package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is kept and shown.
 *
 * @param members in order, whoever began it among them
 * @param title absent where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conversation(
        ConversationId conversationId,
        ConversationKind kind,
        List<UserId> members,
        @Nullable String title,
        Instant createdAt) {

    public Conversation {
        members = List.copyOf(members);
    }

    /** Whom a message of this member is for in a conversation of two; empty in a group. */
    public Optional<UserId> partnerOf(UserId member) {
        return kind == ConversationKind.DIRECT
                ? members.stream().filter(other -> !other.equals(member)).findFirst()
                : Optional.empty();
    }
}
