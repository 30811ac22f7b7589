package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who has which handle. Each change is one conditional write of one document. */
interface ClaimStore {

    Optional<HandleClaim> find(Handle handle);

    /** Whether the handle was free and now is claimed. */
    boolean claim(Handle handle, UserId userId, Instant leaseUntil);

    /** Moves a claim to somebody else, if it still is exactly as it was seen. */
    boolean takeOver(HandleClaim seen, UserId userId, Instant leaseUntil);

    /** Whether this person still has the claim, leased or held; a lease is made longer. */
    boolean renew(Handle handle, UserId userId, Instant leaseUntil);

    /** Takes the lease off this person's claim. Whether they have the claim. */
    boolean hold(Handle handle, UserId userId);

    /** Gives a claim back, leased or held: its person goes. How many it were. */
    long forget(Handle handle, UserId userId);

    /** Gives a leased claim back; a held one stays. */
    void release(Handle handle, UserId userId);
}
