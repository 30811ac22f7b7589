package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import java.time.Instant;

/** The data of the events {@code message.sent}, and {@code entry.added} of all other entries. */
record MessageSent(ConversationId conversationId, long seq, Instant sentAt) {}
