package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import java.util.Set;

/** What the graph has to know of blocks and mutes, from the store and no cache. */
public interface Blocks {

    /** Whom a person blocked, and who blocked them. */
    Set<UserId> eitherWay(UserId person);

    Set<UserId> mutedBy(UserId person);

    /** Whether one of them blocked the other. */
    boolean between(UserId one, UserId other);
}
