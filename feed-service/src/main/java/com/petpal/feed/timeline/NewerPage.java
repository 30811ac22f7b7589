package com.petpal.feed.timeline;

import com.petpal.feed.item.FeedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a feed since some post.
 *
 * @param items the newest first, down to that post
 * @param nextCursor what to ask for the rest of the newer ones with, beside the same {@code after}; null if these are all
 * @param newer how many there are, at most 100
 * @param more whether there are more than were counted
 */
record NewerPage(List<FeedItem> items, @Nullable String nextCursor, int newer, boolean more) {

    NewerPage {
        items = List.copyOf(items);
    }
}
