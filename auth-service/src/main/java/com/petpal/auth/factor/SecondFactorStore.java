package com.petpal.auth.factor;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where second factors are kept. Each change is one conditional write of one document, so of many that try one succeeds. */
interface SecondFactorStore {

    /**
     * Keeps a secret that is to be confirmed, in the place of any before it, unless there is a second factor.
     *
     * @return the e-mail address of the account; empty if there is a second factor
     */
    Optional<String> begin(UserId userId, String sealed);

    /** The secret that is to be confirmed. */
    Optional<String> begun(UserId userId);

    /**
     * Makes a secret a second factor, if it still is the one that is to be confirmed.
     *
     * @param recovery hashes of the recovery codes
     * @return whether it was
     */
    boolean enable(SecondFactor confirmed, List<String> recovery, Instant at);

    Optional<SecondFactor> find(UserId userId);

    /** Uses up the code of a time step, and all before it. Whether none from there on was used. */
    boolean useStep(SecondFactor seen, long step);

    /** Uses up a recovery code. How many are left; empty if there was no such code. */
    OptionalInt useRecoveryCode(SecondFactor seen, String hash);

    /** Whether there was a second factor. */
    boolean disable(UserId userId);
}
