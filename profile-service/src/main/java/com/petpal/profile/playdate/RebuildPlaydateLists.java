package com.petpal.profile.playdate;

import java.util.List;
import java.util.Optional;

/** Makes the lists of playdates again, from the playdates. */
public final class RebuildPlaydateLists {

    private static final int BATCH = 500;

    private final PlaydateStore store;
    private final PlaydateLists lists;

    RebuildPlaydateLists(PlaydateStore store, PlaydateLists lists) {
        this.store = store;
        this.lists = lists;
    }

    public void run() {
        List<Playdate> some = store.some(Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(lists::rebuild);
            some = store.some(Optional.of(some.getLast().playdateId()), BATCH);
        }
    }
}
