package com.petpal.auth.recovery;

import com.petpal.auth.credential.Password;
import com.petpal.auth.mail.LetterKind;
import com.petpal.auth.recovery.RecoveryRefused.LinkInvalid;
import com.petpal.auth.session.EndOtherSessions;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a new password to whoever reads the mailbox, and ends every session. */
@Component
final class ResetPassword {

    private final OneTimeTokens tokens;
    private final OneTimeTokenStore store;
    private final Holders holders;
    private final ChooseAnother another;
    private final EndOtherSessions sessions;
    private final SettleNewPassword settle;
    private final Clock clock;

    ResetPassword(
            OneTimeTokens tokens,
            OneTimeTokenStore store,
            Holders holders,
            ChooseAnother another,
            EndOtherSessions sessions,
            SettleNewPassword settle,
            Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.holders = holders;
        this.another = another;
        this.sessions = sessions;
        this.settle = settle;
        this.clock = clock;
    }

    /**
     * Resets. A password that may not be chosen, or a queue that is full, leaves the token good.
     *
     * @param language of the letter that tells its owner
     * @throws LinkInvalid if the token is not good, or not any more
     * @throws com.petpal.auth.credential.WeakPassword if the password may not be chosen
     */
    void reset(String text, Password wanted, Locale language) {
        OneTimeToken token = tokens.parse(LetterKind.RESET_PASSWORD, text)
                .filter(ours -> store.isGood(ours, clock.instant()))
                .orElseThrow(LinkInvalid::new);
        Holder holder = holders.find(token.owner()).orElseThrow(LinkInvalid::new);
        String hash = another.choose(holder, wanted);
        if (!store.use(token, clock.instant())) {
            throw new LinkInvalid();
        }
        sessions.endAll(holder.userId());
        holders.resetPassword(holder.userId(), hash, clock.instant());
        sessions.endAll(holder.userId());
        settle.settle(holder.userId(), language);
    }
}
