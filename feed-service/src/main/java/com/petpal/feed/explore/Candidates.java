package com.petpal.feed.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which posts come into question in a place, newest first.
 *
 * <p>What this process let in a minute ago it does not write again, so a post that everybody reacts to costs little. Whoever is
 * let in is written before the place is touched, and a place is forgotten only if nobody touched it for longer than such a
 * minute and nobody is in it: so nobody waits in a place that is never looked at.
 */
@Component
class Candidates {

    /** More than this is not looked at in one go; with as many a place is thinned out. */
    static final int MOST = 2_500;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final Listings listings;
    private final ExploreStore store;
    private final Clock clock;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    Candidates(Listings listings, ExploreStore store, Clock clock) {
        this.listings = listings;
        this.store = store;
        this.clock = clock;
    }

    boolean isLately(Place place, PostId post) {
        return lately.getIfPresent(place.name() + post) != null;
    }

    void add(Place place, PostId post) {
        listings.put(place.entry(post));
        if (lately.getIfPresent(place.name()) == null) {
            store.touch(place, clock.instant());
            lately.put(place.name(), true);
        }
        lately.put(place.name() + post, true);
    }

    void remove(Place place, PostId post) {
        listings.remove(place.entry(post));
        lately.invalidate(place.name() + post);
    }

    /** The newest. */
    List<PostId> of(Place place) {
        var found = new ArrayList<PostId>();
        Optional<String> after = Optional.empty();
        List<Listing> some;
        do {
            some = listings.fresh(place.list(), "", after, PAGE);
            some.forEach(entry -> found.add(PostId.parse(entry.subject())));
            after = some.isEmpty() ? after : Optional.of(some.getLast().id());
        } while (some.size() == PAGE && found.size() < MOST);
        return found;
    }

    /** Nobody who lets somebody in trusts what they remember of a place from before this. */
    Instant remembered() {
        return clock.instant().minus(REMEMBERED.multipliedBy(2));
    }
}
