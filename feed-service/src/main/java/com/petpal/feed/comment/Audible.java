package com.petpal.feed.comment;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import java.util.List;

/**
 * Whose words a reader hears of, for a store.
 *
 * @param silenced people who are blocked either way; no more than a query should carry, so what it finds is looked at again
 */
record Audible(UserId reader, List<UserId> silenced) {

    private static final int MOST = 1_000;

    Audible {
        silenced = List.copyOf(silenced);
    }

    static Audible to(Viewer viewer) {
        return new Audible(
                viewer.userId(),
                viewer.relations().blocked().stream().sorted().limit(MOST).toList());
    }
}
