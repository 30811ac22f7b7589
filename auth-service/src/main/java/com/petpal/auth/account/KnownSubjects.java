package com.petpal.auth.account;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.credential.HashingBusy;
import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.session.Proven;
import com.petpal.auth.session.Subject;
import com.petpal.auth.session.Subjects;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Accounts as sessions see them. An account counts once its claim is held, active or not yet.
 *
 * <p>Whoever is not there costs what a wrong password costs: the same look-ups, and a hash.
 */
@Component
final class KnownSubjects implements Subjects {

    static final EmailAddress NOBODYS = new EmailAddress("nobody@invalid");

    private static final Logger log = LoggerFactory.getLogger(KnownSubjects.class);

    private final ClaimStore claims;
    private final AccountStore accounts;
    private final PasswordHasher hasher;
    private final IdGenerator ids;
    private final AuditTrail trail;
    private final LeavingStore leaving;

    KnownSubjects(
            ClaimStore claims,
            AccountStore accounts,
            PasswordHasher hasher,
            IdGenerator ids,
            AuditTrail trail,
            LeavingStore leaving) {
        this.claims = claims;
        this.accounts = accounts;
        this.hasher = hasher;
        this.ids = ids;
        this.trail = trail;
        this.leaving = leaving;
    }

    @Override
    public Optional<Proven> prove(String email, Password password) {
        UserId claimant = claims.find(EmailAddress.find(email).orElse(NOBODYS))
                .filter(EmailClaim::isHeld)
                .map(EmailClaim::userId)
                .orElseGet(ids::userId);
        Optional<Account> account = accounts.find(claimant);
        if (account.isEmpty()) {
            hasher.matchesNobody(password);
        }
        Optional<Account> proven = account.filter(found -> hasher.matches(password, found.passwordHash()));
        if (proven.isEmpty()) {
            account.ifPresent(found -> trail.recordUnnoticed(found.userId(), Happening.LOGIN_FAILED));
        }
        return proven.map(found -> strengthened(found, password)).map(KnownSubjects::proven);
    }

    /** Only now is the password at hand. Whoever cannot have a stronger hash today has one at their next login. */
    private Account strengthened(Account account, Password password) {
        if (!hasher.isWeakerThanToday(account.passwordHash())) {
            return account;
        }
        try {
            String hash = hasher.hash(password);
            accounts.rehash(account, hash);
            return account.withPasswordHash(hash);
        } catch (HashingBusy | DataAccessException later) {
            log.info(
                    "the hash of {} stays for now: {}",
                    account,
                    later.getClass().getSimpleName());
            return account;
        }
    }

    /** Only whoever has a session asks, and none is opened before the claim is held. */
    @Override
    public Optional<Subject> find(UserId userId) {
        return accounts.find(userId).map(KnownSubjects::subject).filter(subject -> !subject.leaving());
    }

    @Override
    public boolean keep(UserId userId) {
        boolean kept = leaving.keep(userId);
        if (kept) {
            trail.record(userId, Happening.ACCOUNT_KEPT);
        }
        return kept;
    }

    @Override
    public Optional<Proven> recall(UserId userId) {
        return accounts.find(userId).map(KnownSubjects::proven);
    }

    private static Proven proven(Account account) {
        return new Proven(subject(account), account.secondFactor(), mark(account.passwordHash()));
    }

    /** Stands for a password hash where that has no business. */
    private static String mark(String passwordHash) {
        return OpaqueId.derivedFrom(passwordHash);
    }

    private static Subject subject(Account account) {
        return new Subject(account.userId(), account.roles(), account.leaving().isPresent(), account.suspendedUntil());
    }
}
