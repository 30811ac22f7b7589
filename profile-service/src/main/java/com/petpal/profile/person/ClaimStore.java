package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who has which handle. Each change is one conditional write of one document. */
interface ClaimStore {

    /** The claim on a handle, or on one that looks like it. */
    Optional<HandleClaim> find(Handle handle);

    /** @param skeleton of a handle */
    Optional<HandleClaim> find(String skeleton);

    /**
     * Who has claims on handles, in no order.
     *
     * @param skeletons at most 100
     */
    List<UserId> holders(Collection<String> skeletons);

    /** Whether the handle was free and now is claimed. */
    boolean claim(Handle handle, UserId userId, HandleLease lease);

    /** Moves a claim to somebody, if it still is exactly as it was seen. */
    boolean takeOver(HandleClaim seen, UserId userId, HandleLease lease);

    /** Whether this person still has the claim, leased or held; a lease is made longer. */
    boolean renew(Handle handle, UserId userId, Instant leaseUntil);

    /** Makes this person's claim a held one. Whether they have the claim. */
    boolean hold(Handle handle, UserId userId);

    /** Has a held claim looked at later. Whether this person has the claim. */
    boolean watch(Handle handle, UserId userId, Instant dueAt);

    /** Keeps a handle back for whoever had it. */
    void keepBack(Handle handle, UserId userId, Instant until);

    /** The same, if the claim still is exactly as it was seen. */
    void keepBack(HandleClaim seen, Instant until);

    /** Makes a claim a held one, if it still is exactly as it was seen. */
    void hold(HandleClaim seen);

    /** Gives a claim back, if it still is exactly as it was seen. */
    void free(HandleClaim seen);

    /** Gives a claim back, leased or held: its person goes. How many it were. */
    long forget(Handle handle, UserId userId);

    /** Gives a leased claim back; a held one stays. */
    void release(Handle handle, UserId userId);
}
