package com.petpal.feed.comment;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Removes deleted comments that nothing stands under. */
@Component
class PurgeComments implements DueTimer {

    private final CommentStore store;
    private final CommentSettings settings;
    private final Clock clock;

    PurgeComments(CommentStore store, CommentSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("feed", "comments").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        store.purge(CommentId.parse(due.getString("_id")), clock.instant().plus(settings.purgeAfter()));
    }
}
