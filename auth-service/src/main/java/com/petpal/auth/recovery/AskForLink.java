package com.petpal.auth.recovery;

import com.petpal.auth.mail.AskForMail;
import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.UserId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Has a link sent. Whether one goes out is never said: not to strangers, and not to whoever asks too often. */
@Component
final class AskForLink {

    private final Holders holders;
    private final AskForMail mail;

    AskForLink(Holders holders, AskForMail mail) {
        this.holders = holders;
        this.mail = mail;
    }

    /**
     * A link that resets the password of whoever has this address. An address that nobody has costs the same: a
     * look-up, and a write for a person who does not exist.
     */
    void toReset(String email, Locale language) {
        mail.ask(holders.claimant(email), LetterKind.RESET_PASSWORD, language);
    }

    /** A link that verifies the address, unless it is verified. */
    void toVerify(UserId userId, Locale language) {
        holders.find(userId)
                .filter(holder -> !holder.emailVerified())
                .ifPresent(holder -> mail.ask(userId, LetterKind.VERIFY_EMAIL, language));
    }
}
