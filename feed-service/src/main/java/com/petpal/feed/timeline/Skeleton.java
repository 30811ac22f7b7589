package com.petpal.feed.timeline;

import com.petpal.platform.identity.PostId;
import java.util.List;

/**
 * What Redis knew of a feed.
 *
 * @param relations JSON, {@code "="} where the process already has this version, empty where Redis has none
 * @param stamp the relations version the timeline was built from, empty where it must be rebuilt
 * @param posts newest first
 * @param ended whether the page reached the true end of the feed
 */
record Skeleton(String relations, String stamp, List<PostId> posts, boolean ended) {

    Skeleton {
        posts = List.copyOf(posts);
    }
}
