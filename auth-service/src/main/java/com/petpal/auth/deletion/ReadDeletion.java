package com.petpal.auth.deletion;

import com.petpal.auth.deletion.Deletion.State;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Shows how far a deletion is to whoever has its id. */
@Component
final class ReadDeletion {

    private final DeletionStore deletions;
    private final Leavers leavers;
    private final ErasureTime time;

    ReadDeletion(DeletionStore deletions, Leavers leavers, ErasureTime time) {
        this.deletions = deletions;
        this.leavers = leavers;
        this.time = time;
    }

    /** A deletion and the state it is truly in. */
    record Found(Deletion deletion, State state) {}

    /** @throws NotFound if there is none, or not any more */
    Found read(DeletionId id) {
        Deletion deletion = deletions.find(id, time.now()).orElseThrow(() -> new NotFound("deletion"));
        return new Found(deletion, stayed(deletion) ? State.CANCELLED : deletion.state());
    }

    /** The account says so first; the job finds out at its time. */
    private boolean stayed(Deletion deletion) {
        return deletion.state() == State.WAITING
                && deletion.accountId()
                        .flatMap(leavers::find)
                        .filter(leaver -> leaver.leaving()
                                .filter(leaving -> leaving.deletionId()
                                        .equals(deletion.id().text()))
                                .isEmpty())
                        .isPresent();
    }
}
