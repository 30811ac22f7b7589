package com.petpal.auth.recovery;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** What recovery needs to know and change of accounts. */
public interface Holders {

    /**
     * Who has this address, or an id that is nobody's; both cost the same.
     *
     * @param email as somebody typed it
     */
    UserId claimant(String email);

    Optional<Holder> find(UserId userId);

    /** The address is theirs. */
    void verifyEmail(UserId userId, Instant at);

    /**
     * Replaces a password, if it still is the one that was seen.
     *
     * @return whether it was
     */
    boolean changePassword(Holder seen, String hash);

    /** Replaces a password by way of the mailbox, which proves the address too. */
    void resetPassword(UserId userId, String hash, Instant at);
}
