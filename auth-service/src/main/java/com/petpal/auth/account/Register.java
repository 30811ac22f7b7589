package com.petpal.auth.account;

import com.petpal.auth.account.RegistrationRefused.TermsNotAccepted;
import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.PasswordRules;
import com.petpal.auth.session.OpenSession;
import com.petpal.auth.session.SessionTokens;
import com.petpal.auth.session.Subject;
import com.petpal.platform.identity.IdGenerator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets somebody new in. */
@Component
final class Register {

    private final RegistrationSettings settings;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final MakeAccount makeAccount;
    private final OpenSession openSession;
    private final IdGenerator ids;

    Register(
            RegistrationSettings settings,
            PasswordRules rules,
            PasswordHasher hasher,
            MakeAccount makeAccount,
            OpenSession openSession,
            IdGenerator ids) {
        this.settings = settings;
        this.rules = rules;
        this.hasher = hasher;
        this.makeAccount = makeAccount;
        this.openSession = openSession;
        this.ids = ids;
    }

    /**
     * Makes an account and a session for it. The password is hashed first, so that waiting for that costs no one's lease.
     *
     * @param terms the version that was accepted
     * @param language of the letter that verifies the address
     * @throws RegistrationRefused if it cannot be like this
     * @throws com.petpal.auth.credential.WeakPassword if the password may not be chosen
     */
    SessionTokens register(EmailAddress email, Password password, NewPerson person, String terms, Locale language) {
        if (!settings.terms().contains(terms)) {
            throw new TermsNotAccepted();
        }
        rules.require(password, "/password", List.of(email.value(), person.handle(), person.displayName()));
        String hash = hasher.hash(password);
        Account account = makeAccount.make(ids.userId(), email, hash, terms, person, language);
        return openSession.open(new Subject(account.userId(), account.roles()));
    }
}
