package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where each person's memberships are kept. But for the drawer nothing in one ever goes back, so every write may be repeated and come late, and makes the
 * membership if it is missing.
 */
public interface MembershipStore {

    /**
     * Notes for members, or for those who were, that something happened.
     *
     * @param seq number of the newest entry, 0 if that is not what happened
     * @param at when it was sent, or the conversation began
     */
    void touch(Conversation conversation, Collection<UserId> members, long seq, Instant at, Instant now);

    /** Notes, before {@link #touch}, that members learn of something much later than it was sent. */
    void late(Conversation conversation, Collection<UserId> members, long seq, Instant now);

    Optional<Membership> find(UserId person, ConversationId conversation);

    /** Notes how far a member is; gives whether that was news. */
    boolean mark(Conversation conversation, UserId member, Mark mark, long seq, Instant now);

    /** Puts a conversation elsewhere in somebody's list. */
    void file(Conversation conversation, UserId member, Drawer drawer, Instant now);

    /** How far members are, in no order; of some nothing may be known. */
    List<Marks> marks(ConversationId conversation, Collection<UserId> members);

    /** Removes all memberships of a person. How many it were. */
    long removeAll(UserId person);

    /**
     * A person's memberships in a drawer, newest activity first; of requests only those in which somebody said something.
     *
     * @param after only those that come after this one
     */
    List<Membership> newest(UserId person, Drawer drawer, Optional<Place> after, int limit);

    /** A person's memberships that changed later than this, in the order in which they did. */
    List<Membership> changed(UserId person, Place after, int limit);

    /** A person's memberships by conversation, an order in which nothing moves; those after this one. */
    List<Membership> inOrder(UserId person, Optional<ConversationId> after, int limit);

    /** Where in a list ordered by time something is. */
    record Place(Instant at, ConversationId conversationId) {}
}
