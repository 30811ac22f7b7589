package com.petpal.auth.session;

import org.jspecify.annotations.Nullable;

/** What sessions need to know of second factors. */
public interface AskForSecondFactor {

    /**
     * Begins a challenge, which ends in a session or in nothing.
     *
     * @param device what the session will be opened for
     */
    SecondFactorNeeded ask(Proven proven, @Nullable Device device);
}
