package com.petpal.messaging.conversation;

/** The numbered entries of a conversation, as far as changes of members stand among them. */
public interface ConversationLog {

    /** The newest number, 0 before the first. */
    long lastSeq(ConversationId conversation);

    /** Makes a change an entry, and tells who is there; said again, it is the same entry. */
    void note(Conversation conversation, Change change);
}
