package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/** Where messages are kept. Acknowledged means: on a majority. */
interface MessageStore {

    /** The newest number of a conversation, 0 before the first. */
    long lastSeq(ConversationId conversation);

    /**
     * Keeps a new message together with its event, then puts the event on its stream.
     *
     * @return false if its number, or its sender's name for it, was used before; then nothing is kept
     */
    boolean insert(Message message);

    Optional<Message> find(ConversationId conversation, UserId sender, String clientMessageId);

    /** Numbers of some messages of a sender. */
    List<Long> numbersOf(ConversationId conversation, UserId sender, int limit);

    /** Leaves of messages nothing but their numbers and times. */
    void empty(ConversationId conversation, List<Long> numbers);

    /** Removes all messages of a conversation that nobody belongs to. How many it were. */
    long removeAll(ConversationId conversation);

    /** Messages with a greater number, oldest first. */
    List<Message> after(ConversationId conversation, long seq, int limit);

    /** One member's messages with a greater number, oldest first. */
    List<Message> of(ConversationId conversation, UserId sender, long afterSeq, int limit);

    /** Messages with a smaller number, newest first. */
    List<Message> before(ConversationId conversation, long seq, int limit);
}
