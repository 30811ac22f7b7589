package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Says what is known of an account. */
@Component
final class LookUpAccount {

    private final AccountStore accounts;
    private final ClaimEmail claims;

    LookUpAccount(AccountStore accounts, ClaimEmail claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    /** @throws NotFound if there is none */
    Account lookUp(UserId userId) {
        return accounts.find(userId).orElseThrow(() -> new NotFound("account"));
    }

    /**
     * Whether a registration is true; not whether somebody has written that into the account yet.
     *
     * @throws NotFound if there is no account
     */
    boolean isTrue(UserId userId) {
        Account account = lookUp(userId);
        return account.isActive() || claims.isHeldBy(account);
    }
}
