package com.petpal.auth.account;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Locale;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finishes or undoes what a process that died left of a registration, by whether its claim is held. */
@Component
final class SettleRegistration implements DueTimer {

    private final ClaimEmail claims;
    private final AccountStore accounts;
    private final ActivateAccount activate;

    SettleRegistration(ClaimEmail claims, AccountStore accounts, ActivateAccount activate) {
        this.claims = claims;
        this.accounts = accounts;
        this.activate = activate;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("auth", "accounts").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        accounts.find(UserId.parse(due.getString("_id")))
                .filter(account -> !account.isActive())
                .ifPresent(this::settle);
    }

    /** The lease goes first: afterwards the claim is held or it is not, and nobody can change that any more. */
    private void settle(Account account) {
        claims.release(account.email(), account.userId());
        if (claims.isHeldBy(account)) {
            // The language went with the request.
            activate.activate(account, Locale.ENGLISH);
        } else {
            accounts.removeRegistering(account.userId());
        }
    }
}
