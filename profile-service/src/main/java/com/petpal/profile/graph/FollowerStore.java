package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/** Who is followed by whom, derived from {@link FollowingStore}. */
interface FollowerStore {

    /** Brings the derived edge to this version, with its event, unless it is there already or further. */
    void derive(Edge edge, EdgeVersion version);

    /** Some of those who follow, or once followed, a person. */
    List<UserId> some(UserId followee, int limit);

    /** Removes edges for good, as if they had never been; at most 100. */
    void remove(List<Edge> edges);

    /** A person's followers, by id. */
    List<UserId> page(UserId followee, Optional<UserId> after, int limit);
}
