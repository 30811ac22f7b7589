package com.petpal.profile.block;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who blocked whom, kept on the shards of both. The side of whoever is blocked is written first and decides; the other
 * side is brought to its version before anybody is told.
 */
interface BlockStore {

    /** {@link EdgeVersion#NEVER} if there was never such a block. */
    EdgeVersion find(Aversion block);

    /** Moves a block, with its event, on the side of whoever is blocked. How it is now. */
    EdgeVersion move(Aversion block, EdgeVersion seen, EdgeState from, EdgeState to);

    /** Brings the side of whoever blocks to this version, unless it is there already or further. */
    void follow(Aversion block, EdgeVersion version);

    Set<UserId> blockedBy(UserId owner);

    Set<UserId> whoBlocked(UserId target);

    long count(UserId owner);

    /** Whom a person blocked, by id. */
    List<UserId> page(UserId owner, Optional<UserId> after, int limit);

    /** Some of those whom a person blocked or once blocked, as either side knows them. */
    List<Aversion> someOf(UserId owner, int limit);

    /** Some of those who blocked or once blocked a person. */
    List<Aversion> someAgainst(UserId target, int limit);

    /**
     * Removes blocks for good, from both sides, as if they had never been; at most 100. The side on which they were found
     * goes last, so that whoever begins again finds what is left.
     *
     * @param foundByTarget whether they were found by who is blocked, not by who blocks
     */
    void remove(List<Aversion> blocks, boolean foundByTarget);
}
