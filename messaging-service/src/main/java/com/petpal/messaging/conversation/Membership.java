package com.petpal.messaging.conversation;

import java.time.Instant;

/**
 * One person's place in a conversation.
 *
 * @param drawer where it lies for them
 * @param lastActivityAt when something last happened in it that the inbox knows of
 * @param changedAt when this membership, or what it tells of, last changed
 * @param lastSeq the newest number that the inbox knows of, 0 before the first
 */
public record Membership(
        ConversationId conversationId,
        Drawer drawer,
        Instant lastActivityAt,
        Instant changedAt,
        long lastSeq,
        Marks marks) {}
