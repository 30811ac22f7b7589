package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fact of who follows whom. */
interface FollowingStore {

    /** {@link EdgeVersion#NEVER} if there was never such an edge. */
    EdgeVersion find(Edge edge);

    /** Moves an edge on, with its event, if it still is as it was seen. Whether it was. */
    boolean change(Edge edge, EdgeVersion seen, EdgeVersion next);

    /** Some of those whom a person follows, or once followed. */
    List<UserId> some(UserId follower, int limit);

    /** Removes edges for good, as if they had never been; at most 100. */
    void remove(List<Edge> edges);

    /** Everybody whom this person follows. */
    Set<UserId> followedBy(UserId follower);

    long count(UserId follower);

    /** Those whom this person follows, by id. */
    List<UserId> page(UserId follower, Optional<UserId> after, int limit);
}
