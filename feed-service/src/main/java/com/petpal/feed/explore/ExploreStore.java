package com.petpal.feed.explore;

import com.petpal.platform.identity.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was worked out of each place. */
interface ExploreStore {

    Optional<Explored> find(Place place);

    /** Notes that somebody was let into a place's listing; the first one makes it due. */
    void touch(Place place, Instant at);

    /** Keeps what was worked out, and says when to do so again. */
    void keep(Place place, Explored explored, Instant dueAt);

    /** Forgets a place unless it was touched since; otherwise it is due at a time. */
    void forget(Place place, Instant untouchedSince, Instant otherwiseDueAt);

    /** Takes posts out of all places; asks all shards. In which places they were. */
    List<Place> removePosts(Collection<PostId> posts);
}
