package com.petpal.auth.recovery;

import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** Which one-time tokens are still good. */
interface OneTimeTokenStore {

    /** Makes a token good. One that is known, used or not, stays as it is. */
    void add(OneTimeToken token, Instant expiresAt);

    boolean isGood(OneTimeToken token, Instant now);

    /** Uses a token up: one atomic step, so of many that try one succeeds. */
    boolean use(OneTimeToken token, Instant now);

    /** No token of this kind is good for this person any more. */
    void useUpAll(UserId userId, LetterKind kind, Instant now);
}
