package com.petpal.auth.deletion;

import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Where deletions are kept. Each change is one conditional write of one document. */
interface DeletionStore {

    /** Adds one that waits. */
    void add(DeletionId id, UserId accountId, Instant askedAt, Instant erasesAt);

    Optional<Deletion> find(DeletionId id, Instant now);

    /**
     * Goes on to a round, or announces it once more.
     *
     * @param seen must be as it is stored
     * @return whether this is whose turn it is to announce it
     */
    boolean announce(Deletion seen, int round, Instant dueAt);

    /** Keeps a receipt of a round of a deletion that is erasing; the first one stays. */
    void keep(DeletionId id, String service, Receipt receipt);

    /** The person is erased, or stays: nothing names them here any more. */
    void close(DeletionId id, Deletion.State state, Instant expiresAt);
}
