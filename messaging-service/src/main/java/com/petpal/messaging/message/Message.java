package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message, or another entry, as it is kept and shown. Of one whose sender deleted their account only number and time are left.
 *
 * @param seq its number in the conversation, from 1 and without holes
 * @param clientMessageId the sender's own name for it, by which sending it again is harmless; messages alone show it
 * @param words of a message that was not deleted
 * @param deed of all other entries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        ConversationId conversationId,
        long seq,
        MessageKind kind,
        @Nullable UserId senderId,
        @Nullable String clientMessageId,
        Instant sentAt,
        @JsonUnwrapped @Nullable Words words,
        @JsonUnwrapped @Nullable Deed deed,
        @JsonUnwrapped Aftermath aftermath) {

    boolean isReadable() {
        return kind == MessageKind.MESSAGE && words != null && senderId != null;
    }
}
