package com.petpal.auth.account;

import com.petpal.auth.account.RegistrationRefused.EmailTaken;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes an account here and a person in profile-service, or neither.
 *
 * <p>Each step is one write, and a process may die between any two of them: until the claim is held nothing was
 * promised, and what is left over is cleaned up; from then on the rest is finished by {@link SettleRegistration}.
 */
@Component
final class MakeAccount {

    private static final Set<String> ROLES = Set.of("user");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ClaimEmail claims;
    private final People people;
    private final AccountStore accounts;
    private final RegistrationSettings settings;
    private final ActivateAccount activate;
    private final Clock clock;

    MakeAccount(
            ClaimEmail claims,
            People people,
            AccountStore accounts,
            RegistrationSettings settings,
            ActivateAccount activate,
            Clock clock) {
        this.claims = claims;
        this.people = people;
        this.accounts = accounts;
        this.settings = settings;
        this.activate = activate;
        this.clock = clock;
    }

    /**
     * @throws RegistrationRefused if e-mail address or handle is taken, or something about the person is not good
     * @throws Unavailable if profile-service does not answer
     */
    Account make(
            UserId userId, EmailAddress email, String passwordHash, String terms, NewPerson person, Locale language) {
        claims.lease(email, userId);
        addPerson(userId, email, person);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = new Account(
                userId,
                email,
                passwordHash,
                ROLES,
                terms,
                now,
                false,
                false,
                Optional.of(person),
                Optional.empty(),
                Optional.empty());
        accounts.addRegistering(account, now.plus(settings.dueAfter()));
        if (!claims.hold(email, userId)) {
            throw undo(account);
        }
        activate.activate(account, language);
        return account;
    }

    private void addPerson(UserId userId, EmailAddress email, NewPerson person) {
        try {
            people.add(userId, person);
        } catch (RuntimeException refusedOrAway) {
            release(email, userId, refusedOrAway);
            throw refusedOrAway;
        }
    }

    /** So that the address is free at once; without it, it is when the lease is over. */
    private void release(EmailAddress email, UserId userId, RuntimeException because) {
        try {
            claims.release(email, userId);
        } catch (RuntimeException away) {
            because.addSuppressed(away);
        }
    }

    /** The account goes before the claim, so that nobody else's account can meet it under one address. */
    private RuntimeException undo(Account account) {
        accounts.removeRegistering(account.userId());
        boolean tookTooLong = claims.release(account.email(), account.userId());
        return tookTooLong ? new Unavailable(RETRY_AFTER) : new EmailTaken();
    }
}
