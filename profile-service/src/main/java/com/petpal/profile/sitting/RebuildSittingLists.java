package com.petpal.profile.sitting;

import java.util.List;
import java.util.Optional;

/** Makes the lists of sitting requests again, from the requests. */
public final class RebuildSittingLists {

    private static final int BATCH = 500;

    private final SittingStore store;
    private final SittingLists lists;

    RebuildSittingLists(SittingStore store, SittingLists lists) {
        this.store = store;
        this.lists = lists;
    }

    public void run() {
        List<SittingRequest> some = store.some(Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(lists::rebuild);
            some = store.some(Optional.of(some.getLast().sittingId()), BATCH);
        }
    }
}
