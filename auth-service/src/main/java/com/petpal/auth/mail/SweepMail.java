package com.petpal.auth.mail;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Hands over letters whose sender died, or that nobody took. */
@Component
final class SweepMail implements DueTimer {

    private final Postman postman;

    SweepMail(Postman postman) {
        this.postman = postman;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("auth", "outgoing_mail").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        postman.take(MongoOutgoingMailStore.read(due));
    }
}
