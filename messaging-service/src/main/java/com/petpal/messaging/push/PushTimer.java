package com.petpal.messaging.push;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Hands over pushes that waited, whose sender died, or that nobody took. */
@Component
class PushTimer implements DueTimer {

    private final PushWorkers workers;

    PushTimer(PushWorkers workers) {
        this.workers = workers;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("messaging", "pushes").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        workers.take(UserId.parse(due.getString("userId")), due.getString("about"));
    }
}
