package com.petpal.feed.tally;

import com.petpal.platform.count.Recount;
import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Counts what changed a moment after it was counted. */
@Component
class TallyTimer implements DueTimer {

    private final Recount<PostId, Tally> recount;

    TallyTimer(Recount<PostId, Tally> recount) {
        this.recount = recount;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("feed", "tallies").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        recount.again(PostId.parse(due.getString("_id")));
    }
}
