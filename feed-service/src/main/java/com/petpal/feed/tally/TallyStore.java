package com.petpal.feed.tally;

import com.petpal.platform.count.CountStore;
import com.petpal.platform.identity.PostId;
import java.util.Collection;
import java.util.Map;

/** What was counted last of each post. */
interface TallyStore extends CountStore<PostId, Tally> {

    /** Of those of which anything was counted; one command for each hundred. */
    Map<PostId, Tally> findAll(Collection<PostId> posts);
}
