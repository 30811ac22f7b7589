package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Playdates. Each change is one conditional write of one document, with its event. */
interface PlaydateStore {

    /** Adds a playdate, announced; one that is there already stays as it is. */
    void add(Playdate playdate);

    Optional<Playdate> find(PlaydateId playdateId);

    /**
     * Those that exist, in no order.
     *
     * @param playdateIds at most 100
     */
    List<Playdate> findAll(Collection<PlaydateId> playdateIds);

    /** Whether what was seen was current, and what it was changed to is now, announced. */
    boolean change(Playdate seen, Playdate changed);

    /** Takes all notes of lists off, if no other version came since. Whether none did. */
    boolean crossOut(Playdate seen);

    /**
     * What somebody hosts and is not over, by when it starts.
     *
     * @param after the last that is known; of the same start those of a higher id come after it
     */
    List<Playdate> hostedBy(UserId host, Instant now, Optional<ByTime> after, int limit);

    /** All that somebody hosts or did, by id. */
    List<Playdate> allHostedBy(UserId host, Optional<PlaydateId> after, int limit);

    /** What one person hosts and another wants to come to. */
    List<PlaydateId> withGuest(UserId host, UserId guest);

    /** Those of other hosts that name somebody. Asks all shards: for erasing only. */
    List<PlaydateId> naming(UserId person, int limit);

    /** All there are, by id, for making lists again. */
    List<Playdate> some(Optional<PlaydateId> after, int limit);

    /** Removes a playdate that did not change since, and of which everybody heard. */
    void purge(Playdate seen);

    /** Removes playdates of one host. How many it were. */
    long remove(UserId host, Collection<PlaydateId> playdateIds);
}
