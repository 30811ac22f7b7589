package com.petpal.profile.count;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Counts what changed a moment after it was counted. */
@Component
final class CountTimer implements DueTimer {

    private final Recount recount;

    CountTimer(Recount recount) {
        this.recount = recount;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "counts").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        recount.again(UserId.parse(due.getString("_id")));
    }
}
