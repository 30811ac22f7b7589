package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;

/** One person following another. Also the data of all events of this package. */
record Edge(UserId followerId, UserId followeeId) {

    /** How {@code following} names it. */
    String forward() {
        return followerId.toString() + followeeId;
    }

    /** How {@code followers} names it. */
    String backward() {
        return followeeId.toString() + followerId;
    }
}
