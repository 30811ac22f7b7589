package com.petpal.auth.deletion;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Tells every service to erase somebody.
 *
 * <p>The job carries no mark of the event, which would name the person after they are erased. It needs none: as long as a
 * receipt is missing it is due again, whatever became of the event.
 */
@Component
final class AnnounceDeletion {

    private static final String DELETED = "account.deleted";
    private static final ShardedCollection JOBS = Collections.of("auth", "jobs").orElseThrow();

    private final DeletionStore deletions;
    private final Outbox outbox;
    private final ErasureTime time;

    AnnounceDeletion(DeletionStore deletions, Outbox outbox, ErasureTime time) {
        this.deletions = deletions;
        this.outbox = outbox;
        this.time = time;
    }

    private record Deleted(String deletionId, int round) {}

    void announce(Deletion seen, UserId person, int round) {
        int attempts = round == seen.round() ? seen.attempts() + 1 : 1;
        if (deletions.announce(seen, round, time.nextLook(attempts))) {
            PendingEvent event = outbox.event(
                    DELETED, person.toString(), round, new Deleted(seen.id().text(), round));
            var key = new Document("_id", seen.id().text())
                    .append("userId", seen.id().pseudonym());
            outbox.publish(JOBS, key, List.of(event));
        }
    }
}
