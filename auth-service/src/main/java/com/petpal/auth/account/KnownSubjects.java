package com.petpal.auth.account;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.session.Subject;
import com.petpal.auth.session.Subjects;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accounts as sessions see them. An account counts once its claim is held, active or not yet.
 *
 * <p>Whoever is not there costs what a wrong password costs: the same look-ups, and a hash.
 */
@Component
final class KnownSubjects implements Subjects {

    static final EmailAddress NOBODYS = new EmailAddress("nobody@invalid");

    private final ClaimStore claims;
    private final AccountStore accounts;
    private final PasswordHasher hasher;
    private final IdGenerator ids;

    KnownSubjects(ClaimStore claims, AccountStore accounts, PasswordHasher hasher, IdGenerator ids) {
        this.claims = claims;
        this.accounts = accounts;
        this.hasher = hasher;
        this.ids = ids;
    }

    @Override
    public Optional<Subject> prove(String email, Password password) {
        UserId claimant = claims.find(EmailAddress.find(email).orElse(NOBODYS))
                .filter(EmailClaim::isHeld)
                .map(EmailClaim::userId)
                .orElseGet(ids::userId);
        Optional<Account> account = accounts.find(claimant);
        if (account.isEmpty()) {
            hasher.matchesNobody(password);
        }
        return account.filter(found -> hasher.matches(password, found.passwordHash()))
                .map(KnownSubjects::subject);
    }

    /** Only whoever has a session asks, and none is opened before the claim is held. */
    @Override
    public Optional<Subject> find(UserId userId) {
        return accounts.find(userId).map(KnownSubjects::subject);
    }

    private static Subject subject(Account account) {
        return new Subject(account.userId(), account.roles());
    }
}
