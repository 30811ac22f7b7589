package com.petpal.auth.passkey;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passkeys are kept. */
interface PasskeyStore {

    /** @return whether it was new; its owner has this credential once */
    boolean add(Passkey passkey);

    /** Somebody's passkeys in the order of their ids: all of them, if they are at most {@code most}. */
    List<Passkey> of(UserId owner, int most);

    /** @param credentialId base64url */
    Optional<Passkey> find(UserId owner, String credentialId);

    /**
     * Notes a login: one atomic step, so of many with one challenge one succeeds.
     *
     * @return whether the challenge is newer than all it answered, and the count higher than before, or both are 0
     */
    boolean use(PasskeyId id, Use use);

    /** @return whether it was there */
    boolean remove(PasskeyId id);

    /** @param challengeAt when the challenge that was answered was made */
    record Use(Instant challengeAt, long signCount, boolean backedUp, Instant at) {}
}
