package com.petpal.auth.account;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.recovery.Holder;
import com.petpal.auth.recovery.Holders;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts as recovery sees them. */
@Component
final class AccountHolders implements Holders {

    private final ClaimStore claims;
    private final AccountStore accounts;
    private final AuditTrail trail;
    private final IdGenerator ids;

    AccountHolders(ClaimStore claims, AccountStore accounts, AuditTrail trail, IdGenerator ids) {
        this.claims = claims;
        this.accounts = accounts;
        this.trail = trail;
        this.ids = ids;
    }

    @Override
    public UserId claimant(String email) {
        return claims.find(EmailAddress.find(email).orElse(KnownSubjects.NOBODYS))
                .filter(EmailClaim::isHeld)
                .map(EmailClaim::userId)
                .orElseGet(ids::userId);
    }

    @Override
    public Optional<Holder> find(UserId userId) {
        return accounts.find(userId).map(AccountHolders::holder);
    }

    @Override
    public void verifyEmail(UserId userId, Instant at) {
        accounts.verifyEmail(userId, at);
        trail.record(userId, Happening.EMAIL_VERIFIED);
    }

    @Override
    public boolean changePassword(Holder seen, String hash) {
        boolean changed = accounts.changePassword(seen.userId(), seen.passwordHash(), hash);
        if (changed) {
            trail.record(seen.userId(), Happening.PASSWORD_CHANGED);
        }
        return changed;
    }

    @Override
    public void resetPassword(UserId userId, String hash, Instant at) {
        accounts.resetPassword(userId, hash, at);
        trail.record(userId, Happening.PASSWORD_RESET);
    }

    private static Holder holder(Account account) {
        return new Holder(account.userId(), account.email().value(), account.passwordHash(), account.emailVerified());
    }
}
