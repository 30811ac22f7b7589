package com.petpal.feed.list;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads entries of a list a page at a time, from the cached beginning of the list for as long as that reaches. */
@Component
class EntryPages {

    /** What the cache holds of a list. */
    private static final int BEGINNING = 50;

    private final Listings listings;

    EntryPages(Listings listings) {
        this.listings = listings;
    }

    /**
     * Newest first.
     *
     * @param before only posts older than this one
     */
    List<PostId> page(String list, Optional<PostId> before, int limit) {
        Optional<String> after = before.map(post -> PostLists.entry(list, post).id());
        List<Listing> beginning = listings.page(list, "", Optional.empty(), BEGINNING).stream()
                .filter(entry -> after.isEmpty() || entry.id().compareTo(after.get()) > 0)
                .toList();
        List<Listing> page = beginning.size() >= limit ? beginning : listings.page(list, "", after, limit);
        return page.stream()
                .limit(limit)
                .map(entry -> PostId.parse(entry.subject()))
                .toList();
    }
}
