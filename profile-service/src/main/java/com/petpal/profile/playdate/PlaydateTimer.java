package com.petpal.profile.playdate;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Takes playdates that are over out of what is near, and {@link Playdate#KEPT some weeks} later away. */
@Component
final class PlaydateTimer implements DueTimer {

    private final PlaydateStore store;
    private final ChangePlaydate changes;
    private final PlaydateLists lists;
    private final Clock clock;

    PlaydateTimer(PlaydateStore store, ChangePlaydate changes, PlaydateLists lists, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "playdates").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        store.find(PlaydateId.parse(due.getString("_id"))).ifPresent(this::handle);
    }

    private void handle(Playdate seen) {
        Instant now = clock.instant();
        if (seen.dueAt().isAfter(now)) {
            return;
        }
        if (seen.over()) {
            lists.remove(seen);
            store.purge(seen);
        } else {
            changes.change(
                    seen.playdateId(),
                    playdate -> playdate.over() || !playdate.isOver(now)
                            ? Optional.empty()
                            : Optional.of(playdate.ended(now)));
        }
    }
}
