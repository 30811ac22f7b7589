package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** Until when moderators keep people out of their accounts. */
interface SuspensionStore {

    /** Whether there is such an account, and it was not suspended for this reason until this time already. */
    boolean suspend(UserId userId, String reason, Instant until);

    /** Whether it was suspended for this reason. */
    boolean lift(UserId userId, String reason);
}
