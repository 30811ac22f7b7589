package com.petpal.feed.post;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Takes away what is left of a deleted post once everybody has heard of it. */
@Component
class PurgePosts implements DueTimer {

    /** Whoever is late is waited for without being in the way of others. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final PostStore store;
    private final Clock clock;

    PurgePosts(PostStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("feed", "posts").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        store.purge(PostId.parse(due.getString("_id")), clock.instant().plus(AGAIN));
    }
}
