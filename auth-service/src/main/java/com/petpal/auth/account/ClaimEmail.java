package com.petpal.auth.account;

import com.petpal.auth.account.RegistrationRefused.EmailTaken;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes sure that an e-mail address belongs to one account: leased first, held once the registration is true.
 *
 * <p>Whoever stood still for longer than the lease cannot hold the claim any more, whether or not somebody took it over.
 * So nobody registers whom profile-service, whose leases begin later, may have forgotten.
 */
@Component
final class ClaimEmail {

    private final ClaimStore claims;
    private final AccountStore accounts;
    private final RegistrationSettings settings;
    private final Clock clock;

    ClaimEmail(ClaimStore claims, AccountStore accounts, RegistrationSettings settings, Clock clock) {
        this.claims = claims;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws EmailTaken if somebody has it, or is about to */
    void lease(EmailAddress email, UserId userId) {
        boolean ours = claims.claim(email, userId, leaseEnd())
                || claims.find(email)
                        .map(seen -> takeOver(seen, userId))
                        .orElseGet(() -> claims.claim(email, userId, leaseEnd()));
        if (!ours) {
            throw new EmailTaken();
        }
    }

    /** The moment a registration becomes true. Whether it did. */
    boolean hold(EmailAddress email, UserId userId) {
        return claims.hold(email, userId, clock.instant());
    }

    /** Gives back what is leased. Whether this person had it. */
    boolean release(EmailAddress email, UserId userId) {
        return claims.release(email, userId);
    }

    /** Whether the registration of this account is true. */
    boolean isHeldBy(Account account) {
        return claims.find(account.email())
                .filter(claim -> claim.isHeld() && claim.userId().equals(account.userId()))
                .isPresent();
    }

    private boolean takeOver(EmailClaim seen, UserId userId) {
        return seen.isOver(clock.instant())
                && accounts.find(seen.userId()).isEmpty()
                && claims.takeOver(seen, userId, leaseEnd());
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }
}
