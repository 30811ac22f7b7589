package com.petpal.auth.deletion;

import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deletion, as far as it is.
 *
 * @param accountId the person, until they are erased
 * @param round 0 while waiting
 * @param attempts how often this round was announced
 * @param receipts by service, a list for each: one a round
 */
record Deletion(
        DeletionId id,
        State state,
        Optional<UserId> accountId,
        Instant erasesAt,
        int round,
        int attempts,
        Map<String, List<Receipt>> receipts) {

    /** Who has to answer before auth-service erases its own part. */
    static final List<String> SERVICES = List.of("profile", "feed", "messaging");

    static final int LAST_ROUND = 2;

    Deletion {
        receipts = Map.copyOf(receipts);
    }

    /** How far a deletion is. */
    enum State {
        WAITING,
        ERASING,
        DONE,
        CANCELLED
    }

    /** Whether every service has answered for this round. */
    boolean isRoundAnswered() {
        return SERVICES.stream()
                .allMatch(service -> receipts.getOrDefault(service, List.of()).stream()
                        .anyMatch(receipt -> receipt.round() == round));
    }
}
