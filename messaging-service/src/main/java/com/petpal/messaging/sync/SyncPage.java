package com.petpal.messaging.sync;

import java.util.List;

/**
 * A part of what changed.
 *
 * @param nextCursor for what comes next, now or, if there is no more, whenever the client asks again
 */
record SyncPage(List<SyncItem> items, String nextCursor, boolean more) {

    SyncPage {
        items = List.copyOf(items);
    }
}
