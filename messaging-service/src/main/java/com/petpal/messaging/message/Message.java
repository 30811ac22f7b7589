package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;

/**
 * A message as it is kept and shown.
 *
 * @param seq its number in the conversation, from 1 and without holes
 * @param clientMessageId the sender's own name for it, by which sending it again is harmless
 */
public record Message(
        ConversationId conversationId,
        long seq,
        UserId senderId,
        String text,
        String clientMessageId,
        Instant sentAt) {}
