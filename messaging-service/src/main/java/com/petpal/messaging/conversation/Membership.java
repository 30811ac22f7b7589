package com.petpal.messaging.conversation;

import java.time.Instant;

/**
 * One person's place in a conversation.
 *
 * @param lastActivityAt when something last happened in it that the inbox knows of
 * @param lastSeq the newest message that the inbox knows of, 0 before the first
 * @param readSeq the newest message that this person has read, 0 before the first
 */
record Membership(ConversationId conversationId, Instant lastActivityAt, long lastSeq, long readSeq) {}
