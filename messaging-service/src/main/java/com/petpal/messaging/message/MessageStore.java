package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where entries are kept. Acknowledged means: on a majority. */
interface MessageStore {

    /** The newest number of a conversation, 0 before the first. */
    long lastSeq(ConversationId conversation);

    /**
     * Keeps a new entry together with its event, then puts the event on its stream.
     *
     * @return false if its number, or its sender's name for it, was used before; then nothing is kept
     */
    boolean insert(Message message);

    Optional<Message> find(ConversationId conversation, UserId sender, String name);

    Optional<Message> find(ConversationId conversation, long seq);

    /** The images of a message, also while moderators hide it. */
    List<MediaId> images(ConversationId conversation, long seq);

    /** Takes away what a message says. */
    void delete(ConversationId conversation, long seq, Instant at);

    /**
     * Notes a member's reaction, unless a later one is noted.
     *
     * @param type null where it was taken back
     * @param bySeq number of the entry that says so
     */
    void react(ConversationId conversation, long seq, UserId member, @Nullable ReactionType type, long bySeq);

    /** Notes what moderators decided of a report, unless they have decided again. */
    void moderate(ConversationId conversation, long seq, String report, long version, boolean hidden);

    /** Leaves of entries nothing but their numbers and times, and of their sender's reactions nothing. */
    void empty(ConversationId conversation, UserId sender, List<Message> entries);

    /** Takes somebody out of entries that tell what others did to them. */
    void unname(ConversationId conversation, UserId person);

    /** Removes all entries of a conversation that nobody belongs to. How many it were. */
    long removeAll(ConversationId conversation);

    /** Entries with a greater number, oldest first. */
    List<Message> after(ConversationId conversation, long seq, int limit);

    /** The smallest number of those that came later than this; 0 if none did. */
    long firstSince(ConversationId conversation, Instant time);

    /** One member's entries with a greater number, oldest first. */
    List<Message> of(ConversationId conversation, UserId sender, long afterSeq, int limit);

    /**
     * Entries with a smaller number, newest first.
     *
     * @param from none below
     */
    List<Message> before(ConversationId conversation, long seq, long from, int limit);
}
