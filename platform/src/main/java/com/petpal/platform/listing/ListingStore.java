package com.petpal.platform.listing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which entries there are. */
interface ListingStore {

    /** Adds an entry, or replaces its payload. */
    void put(Listing entry);

    void remove(Listing entry);

    /**
     * Entries whose sort key begins with something, in order.
     *
     * @param after the id of the last entry that is known
     */
    List<Listing> page(String list, String prefix, Optional<String> after, int limit);

    /** Whether there is no entry at all, of any list. */
    boolean isEmpty();

    /** Removes a whole list. How many entries it had. */
    long removeList(String list);

    /** Removes every entry about these, whatever list it is in. How many it were. */
    long removeSubjects(Collection<String> subjects);

    /** The same of every subject whose id begins so. */
    long removeSubjectsBeginning(String prefix);
}
