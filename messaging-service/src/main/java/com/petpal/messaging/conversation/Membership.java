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
        Late late,
        Marks marks) {

    /**
     * Of what it learned much later than it was sent, so that the time of sending does not find it for whoever asked in between.
     *
     * @param seq the smallest such number, 0 if there is none
     * @param at when it last learned late
     */
    public record Late(long seq, Instant at) {}
}
