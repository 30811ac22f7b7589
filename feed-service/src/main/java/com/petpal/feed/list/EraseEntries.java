package com.petpal.feed.list;

import com.petpal.feed.post.ErasedPosts;
import com.petpal.platform.erasure.ErasureStep.Count;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes posts off every list as they go with their author. Who lists them later finds that there is none. */
@Component
class EraseEntries implements ErasedPosts {

    private final Listings listings;

    EraseEntries(Listings listings) {
        this.listings = listings;
    }

    @Override
    public void erase(List<PostId> posts, Count count) {
        long erased =
                listings.removeSubjects(posts.stream().map(PostId::toString).toList());
        if (erased > 0) {
            count.erased("listings", erased);
        }
    }
}
