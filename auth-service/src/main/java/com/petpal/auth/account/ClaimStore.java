package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who has which e-mail address. Each change is one conditional write of one document. */
interface ClaimStore {

    Optional<EmailClaim> find(EmailAddress email);

    /** Whether the address was free and now is claimed. */
    boolean claim(EmailAddress email, UserId userId, Instant leaseUntil);

    /** Moves a leased claim to somebody else, if it still is exactly as it was seen. */
    boolean takeOver(EmailClaim seen, UserId userId, Instant leaseUntil);

    /** Takes the lease off this person's claim, unless it is over. Whether that was so. */
    boolean hold(EmailAddress email, UserId userId, Instant now);

    /** Gives a claim back, leased or held: its account goes. */
    void forget(EmailAddress email, UserId userId);

    /** Gives a leased claim back; a held one stays. Whether it was leased to this person. */
    boolean release(EmailAddress email, UserId userId);
}
