package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.recovery.RecoveryRefused.LinkInvalid;
import com.petpal.auth.session.EndOtherSessions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives a new password to whoever reads the mailbox, and ends every session. */
@Component
final class ResetPassword {

    private final OneTimeTokens tokens;
    private final OneTimeTokenStore store;
    private final Holders holders;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final EndOtherSessions sessions;
    private final Clock clock;

    ResetPassword(
            OneTimeTokens tokens,
            OneTimeTokenStore store,
            Holders holders,
            PasswordRules rules,
            PasswordHasher hasher,
            EndOtherSessions sessions,
            Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.holders = holders;
        this.rules = rules;
        this.hasher = hasher;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Resets. A password that may not be chosen, or a queue that is full, leaves the token good.
     *
     * @throws LinkInvalid if the token is not good, or not any more
     * @throws com.petpal.auth.credential.WeakPassword if the password may not be chosen
     */
    void reset(String text, Password wanted) {
        OneTimeToken token = tokens.parse(LetterKind.RESET_PASSWORD, text)
                .filter(ours -> store.isGood(ours, clock.instant()))
                .orElseThrow(LinkInvalid::new);
        Holder holder = holders.find(token.owner()).orElseThrow(LinkInvalid::new);
        rules.require(wanted, "/new", List.of(holder.email()));
        String hash = hasher.hash(wanted);
        if (!store.use(token, clock.instant())) {
            throw new LinkInvalid();
        }
        sessions.endAll(holder.userId());
        holders.resetPassword(holder.userId(), hash, clock.instant());
        sessions.endAll(holder.userId());
        store.useUpAll(holder.userId(), LetterKind.RESET_PASSWORD, clock.instant());
    }
}
