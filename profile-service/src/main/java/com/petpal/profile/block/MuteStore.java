package com.petpal.profile.block;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who muted whom: known to whoever muted, and nobody else. */
interface MuteStore {

    /** {@link EdgeVersion#NEVER} if there was never such a mute. */
    EdgeVersion find(Aversion mute);

    /** Moves a mute, with its event. How it is now. */
    EdgeVersion move(Aversion mute, EdgeVersion seen, EdgeState from, EdgeState to);

    Set<UserId> mutedBy(UserId owner);

    long count(UserId owner);

    /** Whom a person muted, by id. */
    List<UserId> page(UserId owner, Optional<UserId> after, int limit);

    /** Removes one for good, as if it had never been. */
    void remove(Aversion mute);

    /** Removes all of and against a person for good. How many it were. */
    long removeAll(UserId person);
}
