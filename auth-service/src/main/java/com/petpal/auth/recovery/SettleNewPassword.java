package com.petpal.auth.recovery;

import com.petpal.auth.mail.AskForMail;
import com.petpal.auth.mail.LetterKind;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What follows from a new password: links that would reset the old one are used up, and its owner is told by letter. */
@Component
final class SettleNewPassword {

    private static final Logger log = LoggerFactory.getLogger(SettleNewPassword.class);

    private final OneTimeTokenStore tokens;
    private final AskForMail mail;
    private final Clock clock;

    SettleNewPassword(OneTimeTokenStore tokens, AskForMail mail, Clock clock) {
        this.tokens = tokens;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param language of the letter */
    void settle(UserId userId, Locale language) {
        tokens.useUpAll(userId, LetterKind.RESET_PASSWORD, clock.instant());
        try {
            mail.ask(userId, LetterKind.PASSWORD_CHANGED, language);
        } catch (DataAccessException lost) {
            // The password is changed already: nobody must think that it was not.
            log.warn(
                    "{} is not told of their new password: {}",
                    userId,
                    lost.getClass().getSimpleName());
        }
    }
}
