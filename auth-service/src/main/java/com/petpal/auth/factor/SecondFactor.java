package com.petpal.auth.factor;

import com.petpal.platform.identity.UserId;

/**
 * A second factor that is needed.
 *
 * @param sealed the secret, encrypted
 * @param usedStep the time step of the last code that was used
 */
record SecondFactor(UserId userId, String sealed, long usedStep) {

    @Override
    public String toString() {
        return "SecondFactor[" + userId + "]";
    }
}
