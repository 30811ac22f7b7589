package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.Membership;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries for somebody whose copy ends at a time. */
@Component
public class ReadEntries {

    /** Of a conversation that a client has never heard of; older ones are paged back to. */
    private static final int NEWEST = 20;

    private final MessageStore messages;

    ReadEntries(MessageStore messages) {
        this.messages = messages;
    }

    /**
     * Up to which number a copy goes that has everything from before a time.
     *
     * @param since the epoch for whoever has nothing
     */
    public long knownUpTo(Membership membership, Instant since) {
        if (since.equals(Instant.EPOCH)) {
            return Math.max(0, messages.lastSeq(membership.conversationId()) - NEWEST);
        }
        long first = messages.firstSince(membership.conversationId(), since);
        long known = first == 0 ? Long.MAX_VALUE : first - 1;
        boolean late = membership.late().seq() > 0 && membership.late().at().isAfter(since);
        return late ? Math.min(known, membership.late().seq() - 1) : known;
    }

    public List<Message> after(Conversation conversation, UserId reader, long seq, int limit) {
        if (seq == Long.MAX_VALUE) {
            return List.of();
        }
        return messages.after(conversation.conversationId(), Math.max(seq, conversation.fromSeq(reader) - 1), limit);
    }
}
