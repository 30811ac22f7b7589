package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Changes a playdate, whoever else changes it at the same time: by its version, and again from what it is by then. */
@Component
final class ChangePlaydate {

    /** A crowd at one door lets somebody in with each round, so this many can come at once. */
    private static final int MOST_TRIES = 100;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final PlaydateStore store;
    private final RandomGenerator random;

    ChangePlaydate(PlaydateStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /**
     * The playdate as it is now.
     *
     * @param change the next version; empty if the playdate is as it should be
     * @throws NotFound if there is no playdate of this id
     * @throws Unavailable if others were faster again and again
     */
    Playdate change(PlaydateId playdateId, Function<Playdate, Optional<Playdate>> change) {
        return change(playdateId, change, PlaydateLists::noted);
    }

    /** Takes somebody who is erased out of a playdate. */
    void forget(PlaydateId playdateId, UserId userId) {
        change(
                playdateId,
                playdate -> playdate.people().contains(userId)
                        ? Optional.of(playdate.forgetting(userId))
                        : Optional.empty(),
                (before, after) -> PlaydateLists.notedWithout(userId, before, after));
    }

    private Playdate change(
            PlaydateId playdateId, Function<Playdate, Optional<Playdate>> change, BinaryOperator<Playdate> noted) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Playdate before = store.find(playdateId).orElseThrow(() -> new NotFound("playdate"));
            Optional<Playdate> after = change.apply(before).map(next -> noted.apply(before, next));
            if (after.isEmpty()) {
                return before;
            }
            if (store.change(before, after.get())) {
                return after.get();
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos() * attempt / MOST_TRIES + 1));
        }
        throw new Unavailable(RETRY_AFTER);
    }
}
