package com.petpal.auth.recovery;

import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.recovery.RecoveryRefused.LinkInvalid;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Believes that an address is somebody's who has read what was sent to it. */
@Component
final class VerifyEmail {

    private final OneTimeTokens tokens;
    private final OneTimeTokenStore store;
    private final Holders holders;
    private final Clock clock;

    VerifyEmail(OneTimeTokens tokens, OneTimeTokenStore store, Holders holders, Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.holders = holders;
        this.clock = clock;
    }

    /** @throws LinkInvalid if the token is not good, or not any more */
    void verify(String text) {
        Instant now = clock.instant();
        OneTimeToken token = tokens.parse(LetterKind.VERIFY_EMAIL, text)
                .filter(ours -> store.use(ours, now))
                .orElseThrow(LinkInvalid::new);
        holders.verifyEmail(token.owner(), now);
    }
}
