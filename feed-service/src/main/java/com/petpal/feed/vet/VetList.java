package com.petpal.feed.vet;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The list of vets, by id. It is a hint: whoever is in it is shown if they are a vet. So who becomes one is listed before that is
 * decided, and who is one no longer is taken off afterwards: whatever is killed in between, no vet is missing.
 */
@Component
class VetList {

    private static final String LIST = "vets";

    private final Listings listings;
    private final VetStore store;

    VetList(Listings listings, VetStore store) {
        this.listings = listings;
        this.store = store;
    }

    /** Before somebody becomes a vet. */
    void add(UserId userId) {
        listings.put(entry(userId));
    }

    /** After somebody is no vet any more; another admin may have made them one again meanwhile. */
    void remove(UserId userId) {
        listings.remove(entry(userId));
        if (store.find(userId).filter(Vet::verified).isPresent()) {
            add(userId);
        }
    }

    /** People who may be vets. */
    List<UserId> page(Optional<UserId> after, int limit) {
        return listings.page(LIST, "", after.map(VetList::entry).map(Listing::id), limit).stream()
                .map(entry -> UserId.parse(entry.subject()))
                .toList();
    }

    /** Makes the list again if there is none. */
    void makeIfMissing() {
        if (listings.fresh(LIST, "", Optional.empty(), 1).isEmpty()) {
            store.eachVerified(this::add);
        }
    }

    private static Listing entry(UserId userId) {
        return new Listing(LIST, userId.toString(), userId.toString());
    }
}
