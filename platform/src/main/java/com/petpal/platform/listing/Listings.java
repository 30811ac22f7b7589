package com.petpal.platform.listing;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LeasedCache;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Lists of things by a question, as features write and read them. Changes are made by event consumers: each may be
 * repeated, in any order with itself.
 */
public final class Listings {

    private final ListingStore store;
    private final LeasedCache<FirstPage> firstPages;

    Listings(ListingStore store, LeasedCache<FirstPage> firstPages) {
        this.store = store;
        this.firstPages = firstPages;
    }

    /** Adds an entry, or replaces its payload. */
    public void put(Listing entry) {
        store.put(entry);
    }

    public void remove(Listing entry) {
        store.remove(entry);
    }

    /**
     * A page of a list, in the order of its sort keys, from one shard. How lists begin is cached for some seconds.
     *
     * @param prefix what sort keys begin with; empty for the whole list
     * @param after {@link Listing#id()} of the last entry that is known; empty for the first page
     */
    public List<Listing> page(String list, String prefix, Optional<String> after, int limit) {
        if (after.isPresent() || limit > FirstPage.SIZE) {
            return store.page(list, prefix, after, limit);
        }
        List<Listing> first = firstPages
                .get(list + Listing.SEPARATOR + prefix)
                .map(FirstPage::entries)
                .orElse(List.of());
        return first.stream().limit(limit).toList();
    }

    /** As they are now, whatever a cache says. */
    public List<Listing> fresh(String list, String prefix, Optional<String> after, int limit) {
        return store.page(list, prefix, after, limit);
    }

    /** Whether there is no entry at all, of any list. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** Removes a whole list. How many entries it had. */
    public long removeList(String list) {
        return store.removeList(list);
    }

    /** Removes every entry about these, wherever it is: asks all shards, so for erasing only. How many it were. */
    public long removeSubjects(Collection<String> subjects) {
        return subjects.isEmpty() ? 0 : store.removeSubjects(subjects);
    }

    /** The same of whatever somebody made: ids of what belongs to a person begin with the person's. */
    public long removeSubjectsOf(UserId home) {
        return store.removeSubjectsBeginning(home.toString());
    }
}
