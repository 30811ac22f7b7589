package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Changes a sitting request, whoever else changes it at the same time: by its version, and again from what it is by then. */
@Component
final class ChangeSitting {

    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SittingStore store;
    private final SittingWindows windows;
    private final RandomGenerator random;

    ChangeSitting(SittingStore store, SittingWindows windows, SecureRandom random) {
        this.store = store;
        this.windows = windows;
        this.random = random;
    }

    @FunctionalInterface
    private interface Write {
        boolean apply(SittingRequest before, SittingRequest after);
    }

    /**
     * The request as it is now. Who may read care notes is known anew before anybody is answered.
     *
     * @param change the next version; empty if the request is as it should be
     * @throws NotFound if there is no request of this id
     * @throws Unavailable if others were faster again and again
     */
    SittingRequest change(SittingId sittingId, Function<SittingRequest, Optional<SittingRequest>> change) {
        return change(sittingId, change, (before, after) -> store.change(before, SittingLists.noted(before, after)));
    }

    /** Takes somebody who is erased out of a request. */
    void forget(SittingId sittingId, UserId userId, Instant now) {
        change(
                sittingId,
                request -> request.people().contains(userId)
                        ? Optional.of(request.forgetting(userId, now))
                        : Optional.empty(),
                (before, after) -> store.forget(before, SittingLists.notedWithout(userId, before, after), userId));
    }

    private SittingRequest change(
            SittingId sittingId, Function<SittingRequest, Optional<SittingRequest>> change, Write write) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            SittingRequest before = store.find(sittingId).orElseThrow(() -> new NotFound("sitting request"));
            Optional<SittingRequest> after = change.apply(before);
            if (after.isEmpty()) {
                return before;
            }
            if (write.apply(before, after.get())) {
                if (!Objects.equals(before.claim(), after.get().claim())) {
                    windows.forget(before.details().petIds());
                }
                return after.get();
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos() * attempt / MOST_TRIES + 1));
        }
        throw new Unavailable(RETRY_AFTER);
    }
}
