package com.petpal.auth.account;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's account, for themselves; without the hash of their password. */
@Component
final class ExportAccount implements ExportPart {

    private final AccountStore accounts;

    ExportAccount(AccountStore accounts) {
        this.accounts = accounts;
    }

    private record Kept(
            UserId userId,
            String email,
            boolean emailVerified,
            boolean mfaEnabled,
            List<String> roles,
            String acceptedTerms,
            Instant createdAt) {

        static Kept of(Account account) {
            return new Kept(
                    account.userId(),
                    account.email().value(),
                    account.emailVerified(),
                    account.secondFactor(),
                    account.roles().stream().sorted().toList(),
                    account.terms(),
                    account.createdAt());
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of("accounts", "email_claims");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        accounts.find(userId).ifPresent(account -> zip.one("account.json", Kept.of(account)));
    }
}
