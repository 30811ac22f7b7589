package com.petpal.auth.account;

import com.petpal.auth.deletion.Leaving;
import com.petpal.platform.identity.UserId;
import java.util.Optional;

/** How accounts go. Each change is one conditional write of one document. */
interface LeavingStore {

    /** Makes an active account a leaving one. Whether it was active. */
    boolean leave(UserId userId, Leaving leaving);

    /** Makes a leaving account an active one; an active one stays so. Whether it is active now. */
    boolean keep(UserId userId);

    /** Makes an account that is leaving by this deletion one that nobody can keep. Whether it is one. */
    boolean seal(UserId userId, String deletionId);

    /** The address of an account that nobody can keep. */
    Optional<EmailAddress> sealed(UserId userId, String deletionId);

    /** Removes an account that nobody can keep. How many it were. */
    long remove(UserId userId, String deletionId);
}
