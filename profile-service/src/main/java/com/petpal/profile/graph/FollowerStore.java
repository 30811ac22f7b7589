package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is followed by whom, derived from {@link FollowingStore}. */
interface FollowerStore {

    /** Brings the derived edge to this version, with its event, unless it is there already or further. */
    boolean derive(Edge edge, EdgeVersion version);

    /** Sets the derived edge to its fact, whatever its version, if it still is as it was seen. */
    boolean correct(Edge edge, EdgeVersion seen, EdgeVersion fact);

    /** How these edges stand, of those that exist; at most 100. */
    Map<Edge, EdgeVersion> findAll(List<Edge> edges);

    /** Edges of anybody, whatever their state, in the order of {@link Edge#backward}; at most 100. */
    List<KnownEdge> scan(String after, int limit);

    /** Some of those who follow, or once followed, a person. */
    List<UserId> some(UserId followee, int limit);

    /** Removes edges for good, as if they had never been; at most 100. */
    void remove(List<Edge> edges);

    long count(UserId followee);

    /** A person's followers, or those who asked to be, by id. */
    List<UserId> page(UserId followee, EdgeState state, Optional<UserId> after, int limit);
}
