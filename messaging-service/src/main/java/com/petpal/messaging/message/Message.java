package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept and shown. Of one whose sender deleted their account only number and time are left.
 *
 * @param seq its number in the conversation, from 1 and without holes
 * @param clientMessageId the sender's own name for it, by which sending it again is harmless
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        ConversationId conversationId,
        long seq,
        @Nullable UserId senderId,
        @Nullable String text,
        @Nullable String clientMessageId,
        Instant sentAt) {}
