package com.petpal.auth.deletion;

import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Keeps what a service erased; what comes after a deletion is done is not needed, and no failure. */
@Component
final class TakeReceipt {

    private final DeletionStore deletions;
    private final ErasureTime time;

    TakeReceipt(DeletionStore deletions, ErasureTime time) {
        this.deletions = deletions;
        this.time = time;
    }

    /** @throws NotFound if nobody waits for it */
    void take(DeletionId id, String service, Receipt receipt) {
        if (deletions.find(id, time.now()).isEmpty()) {
            throw new NotFound("deletion");
        }
        deletions.keep(id, service, receipt);
    }
}
