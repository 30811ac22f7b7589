package com.petpal.platform.listing;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.List;

/** Erases every entry about somebody. After the person: a consumer that lists them later finds that there is nobody. */
final class EraseListings implements ErasureStep {

    private final Listings listings;

    EraseListings(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("listings", listings.removeSubjects(List.of(userId.toString())));
    }
}
