package com.petpal.auth.revocation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.revocation.Revocation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which sessions ended within a token's life. */
interface RevocationStore {

    /** Adds sessions of one person that end now. Repeating it is harmless. */
    void add(UserId owner, Collection<Revocation> ended, Instant endedAt);

    /** Sessions that ended after {@code from}, as far as somebody may still have a token of theirs. */
    List<Revocation> endedAfter(Instant from, Instant now);
}
