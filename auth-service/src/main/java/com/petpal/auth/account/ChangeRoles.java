package com.petpal.auth.account;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.platform.web.NotFound;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Grants a role or takes it back. Tokens say so from the next refresh on: within a token's life, ten minutes. */
@Component
final class ChangeRoles {

    private final ClaimStore claims;
    private final AccountStore accounts;
    private final AuditTrail trail;

    ChangeRoles(ClaimStore claims, AccountStore accounts, AuditTrail trail) {
        this.claims = claims;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * The roles afterwards.
     *
     * @throws NotFound if nobody has this e-mail address
     */
    Set<String> change(EmailAddress email, Role role, boolean granted) {
        Account account = claims.find(email)
                .filter(EmailClaim::isHeld)
                .flatMap(claim -> accounts.find(claim.userId()))
                .orElseThrow(() -> new NotFound("account"));
        if (accounts.changeRole(account.userId(), role, granted)) {
            trail.record(account.userId(), granted ? Happening.ROLE_GRANTED : Happening.ROLE_REVOKED, role.text());
        }
        return accounts.find(account.userId()).orElse(account).roles();
    }
}
