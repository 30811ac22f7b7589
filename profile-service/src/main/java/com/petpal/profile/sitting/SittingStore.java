package com.petpal.profile.sitting;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sitting requests. Each change is one conditional write of one document, with its events. */
interface SittingStore {

    /** Adds a request, announced; one that is there already stays as it is. */
    void add(SittingRequest request);

    Optional<SittingRequest> find(SittingId sittingId);

    /**
     * Those that exist, in no order.
     *
     * @param sittingIds at most 100
     */
    List<SittingRequest> findAll(Collection<SittingId> sittingIds);

    /** Whether what was seen was current, and what it was changed to is now, announced. */
    boolean change(SittingRequest seen, SittingRequest changed);

    /** The same for somebody who is erased: nobody is told, and nothing that is to be told names them any more. */
    boolean forget(SittingRequest seen, SittingRequest changed, UserId erased);

    /** Takes all notes of lists off, if no other version came since. Whether none did. */
    boolean crossOut(SittingRequest seen);

    /** What somebody asks for or did, by when it begins. */
    List<SittingRequest> of(UserId owner, Optional<ByTime> after, int limit);

    /** All of it, by id. */
    List<SittingRequest> allOf(UserId owner, Optional<SittingId> after, int limit);

    /** Claims of one person on what another asks for, as they were written last. */
    List<SittingId> claimed(UserId owner, UserId sitter);

    /**
     * The same on a pet, whoever asks.
     *
     * @param owners who have it together: at most 100, and one as a rule
     */
    List<SittingRequest> sitting(Collection<UserId> owners, PetId petId);

    /** Those of other owners that name somebody. Asks all shards: for erasing only. */
    List<SittingId> naming(UserId person, int limit);

    /** All there are, by id, for making lists again. */
    List<SittingRequest> some(Optional<SittingId> after, int limit);

    /** Removes a request that did not change since, and of which everybody heard. */
    void purge(SittingRequest seen);

    /** Removes requests of one owner. How many it were. */
    long remove(UserId owner, Collection<SittingId> sittingIds);
}
