package com.petpal.profile.review;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reviews. Each is written once. */
interface ReviewStore {

    /** Whether there was none of this sitting. */
    boolean add(Review review);

    Optional<Review> find(UserId sitterId, SittingId sittingId);

    /** Where in the order of a sitter's reviews. */
    record Place(Instant at, String id) {}

    /** Of one sitter, the latest first. */
    List<Review> of(UserId sitterId, Optional<Place> after, int limit);

    Stars count(UserId sitterId);

    /** What somebody wrote about anybody, by id. Asks all shards: for export only. */
    List<Review> by(UserId reviewerId, Optional<Review> after, int limit);

    /** Some of that, for erasing. */
    List<Review> someBy(UserId reviewerId, int limit);

    /** Removes reviews of one sitter. How many it were. */
    long remove(UserId sitterId, Collection<SittingId> sittingIds);

    long removeAll(UserId sitterId);
}
