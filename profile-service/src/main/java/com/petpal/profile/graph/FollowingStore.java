package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fact of who follows whom, or asked to. */
interface FollowingStore {

    /** {@link EdgeVersion#NEVER} if there was never such an edge. */
    EdgeVersion find(Edge edge);

    /**
     * Moves an edge from one of some states to another, with its event.
     *
     * @param seen how it was when last looked at
     * @return how it is now: in state {@code to}, or in a state from which it does not move
     */
    EdgeVersion move(Edge edge, EdgeVersion seen, Set<EdgeState> from, EdgeState to);

    /** How these edges stand, of those that exist; at most 100. */
    Map<Edge, EdgeVersion> findAll(List<Edge> edges);

    /** Edges of anybody, whatever their state, in the order of {@link Edge#forward}; at most 100. */
    List<KnownEdge> scan(String after, int limit);

    /** Some of those whom a person follows, or once followed. */
    List<UserId> some(UserId follower, int limit);

    /** Removes edges for good, as if they had never been; at most 100. */
    void remove(List<Edge> edges);

    /** Everybody whom this person follows. */
    Set<UserId> followedBy(UserId follower);

    /** Everybody whom this person asked to follow. */
    Set<UserId> requestedBy(UserId follower);

    /** Everybody whom some of these people follow, once for each; of at most 100 people, and 20,000 at most. */
    List<UserId> followedByAny(List<UserId> followers);

    long count(UserId follower);

    /** How many this person follows or asked to follow. */
    long countOpen(UserId follower);

    /** Those whom this person follows, or asked to follow, by id. */
    List<UserId> page(UserId follower, EdgeState state, Optional<UserId> after, int limit);
}
