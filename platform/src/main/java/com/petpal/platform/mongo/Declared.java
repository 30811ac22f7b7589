package com.petpal.platform.mongo;

import java.util.Arrays;
import java.util.Optional;

/**
 * The closed list of commands that may go to more than one shard. A store passes {@link #comment()} as the command's
 * {@code comment}; a command without one of these names is refused, so adding one here is a decision to be reviewed.
 */
public enum Declared {
    /** Old marks lie anywhere; one process a service looks, every 15 s, over a sparse index. */
    OUTBOX_SWEEP("outbox-sweep", Targeting.ALL),
    /** Taking confirmed marks off documents of many owners in one batch, each by its whole shard key. */
    OUTBOX_CONFIRM("outbox-confirm", Targeting.MANY),
    /** Documents past {@code dueAt} lie anywhere; the same process looks over a sparse index. */
    TIMER_SWEEP("timer-sweep", Targeting.ALL),
    /** A lost timeline is read again from the posts of at most 100 followed authors a query. */
    FEED_REBUILD("feed-rebuild", Targeting.MANY),
    /** Posts that a timeline names and the cache does not have, by their authors. */
    FEED_POSTS("feed-posts", Targeting.MANY),
    /** Name cards of people and pets for a page, missed by the cache. */
    CARDS("cards", Targeting.MANY),
    /** Memberships of one conversation, derived by its members' ids. */
    CONVERSATION_MEMBERS("conversation-members", Targeting.MANY),
    /** Conversations of one page of an inbox, by their ids. */
    INBOX("inbox", Targeting.MANY),
    /** Sessions that ended in the last minutes, by the buckets of those minutes. */
    REVOCATIONS("revocations", Targeting.MANY),
    /** Lists are made again from what they list: everything there is, once, when a store is set up. */
    LISTINGS_REBUILD("listings-rebuild", Targeting.ALL),
    /** Reports of one page of a list, by their ids. */
    REPORTS("reports", Targeting.MANY),
    /** Pets of one page of people who are near a place, by their owners. */
    NEARBY_PETS("nearby-pets", Targeting.MANY),
    /** What sitters of one page of people who are near a place offer, by their ids. */
    NEARBY_SITTERS("nearby-sitters", Targeting.MANY),
    /** People whom a text mentions by their handles, by the claims on those. */
    HANDLES("handles", Targeting.MANY),
    /** Playdates of one page of a list, by their hosts. */
    PLAYDATES("playdates", Targeting.MANY),
    /** Sitting requests of one page of a list, by their owners. */
    SITTING_REQUESTS("sitting-requests", Targeting.MANY),
    /** Who sits a pet at present, by those who have it together, at most six; missed by the cache. */
    SITTING_WINDOWS("sitting-windows", Targeting.MANY),
    /** Whom those follow whom somebody follows, at most 100 of them a query, worked out beside requests. */
    SUGGESTIONS("suggestions", Targeting.MANY),
    /** Who holds the push tokens of one person's devices, by the tokens. */
    PUSH_TOKENS("push-tokens", Targeting.MANY),
    /** Pushes about one message to the members of its conversation, each by its whole shard key. */
    PUSHES("pushes", Targeting.MANY),
    /** Both sides of the follow graph, compared a little at a time by one process, in the order of their ids. */
    GRAPH_RECONCILE("graph-reconcile", Targeting.ALL),
    /** Which answers are accepted of a page of questions, missed by the cache. */
    QUESTIONS("questions", Targeting.MANY),
    /** Which of the authors of a page are vets, missed by the cache. */
    VETS("vets", Targeting.MANY),
    /** How much the posts of one page are talked about, by their ids, missed by the cache. */
    TALLIES("tallies", Targeting.MANY),
    /** Whoever reacted to a post that is gone has it on their own shard, at most 100 of them a command. */
    TALK("talk", Targeting.MANY),
    /** Whoever takes their data away has written under posts of many; a few times a person. */
    EXPORT("export", Targeting.ALL),
    /** Events that were given up on are few, and lie anywhere; an operator looks at them. */
    DEAD_LETTERS("dead-letters", Targeting.ALL),
    /** Whom a comment or a post was told of its deletion does not say, so as to name nobody; once a deletion, by a consumer. */
    WITHDRAWALS("withdrawals", Targeting.ALL),
    /** Whoever deletes their account is in edges, conversations and dead letters of others; once or twice a person. */
    ERASURE("erasure", Targeting.ALL);

    /** The most values of the hashed field that one command to many shards may name. */
    public static final int MOST_VALUES = 100;

    private final String comment;
    private final Targeting widest;

    Declared(String comment, Targeting widest) {
        this.comment = comment;
        this.widest = widest;
    }

    /** What the command carries as its comment. */
    public String comment() {
        return comment;
    }

    boolean allows(Targeting targeting) {
        return targeting == Targeting.ONE || targeting == Targeting.UNSHARDED || targeting.compareTo(widest) <= 0;
    }

    static Optional<Declared> byComment(String comment) {
        return Arrays.stream(values())
                .filter(declared -> declared.comment.equals(comment))
                .findFirst();
    }
}
