package com.petpal.auth.account;

import com.petpal.auth.mail.AskForMail;
import com.petpal.auth.mail.LetterKind;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The last step of a registration that is true; it is repeated until it is done. */
@Component
final class ActivateAccount {

    private final AskForMail mail;
    private final AccountStore accounts;

    ActivateAccount(AskForMail mail, AccountStore accounts) {
        this.mail = mail;
        this.accounts = accounts;
    }

    /** The letter is asked for first, so that no crash leaves an active account without one. */
    void activate(Account account, Locale language) {
        mail.ask(account.userId(), LetterKind.VERIFY_EMAIL, language);
        accounts.activate(account);
    }
}
