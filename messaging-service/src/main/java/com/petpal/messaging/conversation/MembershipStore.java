package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where each person's memberships are kept. Nothing in one ever goes back, so every write may be repeated and come late, and makes the membership if it is
 * missing.
 */
public interface MembershipStore {

    /**
     * Notes for all members that something happened.
     *
     * @param seq number of the newest message, 0 if there is none
     * @param at when it was sent, or the conversation began
     */
    void touch(Conversation conversation, Collection<UserId> members, long seq, Instant at);

    /** Notes that a member has read up to a message; gives whether that was news. */
    boolean read(Conversation conversation, UserId member, long seq);

    /** Removes all memberships of a person. How many it were. */
    long removeAll(UserId person);

    /**
     * A person's memberships, newest activity first.
     *
     * @param after only those that come after this one
     */
    List<Membership> newest(UserId person, Optional<Place> after, int limit);

    /** A person's memberships by conversation, an order in which nothing moves; those after this one. */
    List<Membership> inOrder(UserId person, Optional<ConversationId> after, int limit);

    /** Where in an inbox something is. */
    record Place(Instant lastActivityAt, ConversationId conversationId) {}
}
