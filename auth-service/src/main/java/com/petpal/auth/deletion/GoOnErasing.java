package com.petpal.auth.deletion;

import com.petpal.auth.deletion.Deletion.State;
import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Takes a deletion that is due one step further. Killed anywhere it is due again. */
@Component
final class GoOnErasing implements DueTimer {

    private final DeletionStore deletions;
    private final Leavers leavers;
    private final AnnounceDeletion announce;
    private final EraseHere eraseHere;
    private final ErasureTime time;

    GoOnErasing(
            DeletionStore deletions,
            Leavers leavers,
            AnnounceDeletion announce,
            EraseHere eraseHere,
            ErasureTime time) {
        this.deletions = deletions;
        this.leavers = leavers;
        this.announce = announce;
        this.eraseHere = eraseHere;
        this.time = time;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("auth", "jobs").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        if (MongoDeletionStore.KIND.equals(due.getString("kind"))) {
            var id = new DeletionId(due.getString("_id"));
            deletions
                    .find(id, time.now())
                    .ifPresent(found -> found.accountId().ifPresent(person -> goOn(found, person)));
        }
    }

    private void goOn(Deletion deletion, UserId person) {
        if (deletion.state() == State.WAITING) {
            begin(deletion, person);
        } else if (!deletion.isRoundAnswered()) {
            announce.announce(deletion, person, deletion.round());
        } else if (deletion.round() < Deletion.LAST_ROUND) {
            announce.announce(deletion, person, deletion.round() + 1);
        } else {
            eraseHere.erase(deletion, person);
        }
    }

    private void begin(Deletion deletion, UserId person) {
        if (leavers.seal(person, deletion.id().text())) {
            announce.announce(deletion, person, 1);
        } else {
            deletions.close(deletion.id(), State.CANCELLED, time.keptUntil());
        }
    }
}
