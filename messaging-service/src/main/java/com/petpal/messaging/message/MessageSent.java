package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import java.time.Instant;

/** The data of the event {@code message.sent}. */
record MessageSent(ConversationId conversationId, long seq, Instant sentAt) {}
