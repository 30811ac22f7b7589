package com.petpal.profile.sitting;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Spreads word of open requests, ends claims and requests in time, and {@link SittingRequest#KEPT some weeks} later removes them. */
@Component
final class SittingTimer implements DueTimer {

    private final SittingStore store;
    private final SettleSitting settle;
    private final SpreadWord word;
    private final SittingLists lists;
    private final Clock clock;

    SittingTimer(SittingStore store, SettleSitting settle, SpreadWord word, SittingLists lists, Clock clock) {
        this.store = store;
        this.settle = settle;
        this.word = word;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "sitting_requests").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        store.find(SittingId.parse(due.getString("_id"))).ifPresent(this::handle);
    }

    private void handle(SittingRequest seen) {
        if (seen.dueAt().isAfter(clock.instant())) {
            return;
        }
        if (seen.state().isOver()) {
            lists.remove(seen);
            store.purge(seen);
        } else {
            settle.settle(seen.sittingId());
            word.spread(seen.sittingId());
        }
    }
}
