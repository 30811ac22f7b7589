package com.petpal.auth.factor;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Where logins wait. */
interface ChallengeStore {

    void begin(Challenge challenge);

    /**
     * Counts a try, if there is one left and the challenge is not over: one atomic step, so guesses at once are no more
     * than guesses one by one.
     *
     * @param most tries that there are
     */
    Optional<Challenge> take(UserId owner, String id, int most, Instant now);

    /** Ends a challenge. Whether it was still there: of many who answer it at once, it is for one. */
    boolean end(Challenge challenge);
}
