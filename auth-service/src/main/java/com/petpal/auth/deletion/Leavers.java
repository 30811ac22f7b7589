package com.petpal.auth.deletion;

import com.petpal.platform.identity.UserId;
import java.util.Optional;

/** What leaving needs to know and change of accounts. Each change is one conditional write of one document. */
public interface Leavers {

    /** Empty from when the account is sealed. */
    Optional<Leaver> find(UserId userId);

    /** Makes an active account a leaving one. Whether it was active. */
    boolean leave(UserId userId, Leaving leaving);

    /**
     * Takes the last way back: from now on the account is as if it were not there. Again it changes nothing.
     *
     * @return whether it is sealed for this deletion; false if its owner stayed
     */
    boolean seal(UserId userId, String deletionId);

    /** Removes a sealed account and its claim on an e-mail address, if they are still there. How many accounts it were. */
    long erase(UserId userId, String deletionId);
}
