package com.petpal.feed.reaction;

import com.petpal.feed.tally.ReactionCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who react to a post, newest first.
 *
 * @param counts of all, whoever they are
 */
record ReactionPage(List<ReactionItem> items, @Nullable String nextCursor, ReactionCounts counts) {

    ReactionPage {
        items = List.copyOf(items);
    }
}
