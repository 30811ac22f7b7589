package com.petpal.auth.account;

import com.petpal.auth.deletion.Leaver;
import com.petpal.auth.deletion.Leavers;
import com.petpal.auth.deletion.Leaving;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts as leaving sees them. */
@Component
final class AccountLeavers implements Leavers {

    private final AccountStore accounts;
    private final LeavingStore leaving;
    private final ClaimStore claims;

    AccountLeavers(AccountStore accounts, LeavingStore leaving, ClaimStore claims) {
        this.accounts = accounts;
        this.leaving = leaving;
        this.claims = claims;
    }

    @Override
    public Optional<Leaver> find(UserId userId) {
        return accounts.find(userId)
                .map(account -> new Leaver(
                        account.userId(), account.email().value(), account.passwordHash(), account.leaving()));
    }

    @Override
    public boolean leave(UserId userId, Leaving wanted) {
        return leaving.leave(userId, wanted);
    }

    @Override
    public boolean seal(UserId userId, String deletionId) {
        return leaving.seal(userId, deletionId);
    }

    /** The account goes last: it is what knows the address. */
    @Override
    public long erase(UserId userId, String deletionId) {
        leaving.sealed(userId, deletionId).ifPresent(email -> claims.forget(email, userId));
        return leaving.remove(userId, deletionId);
    }
}
