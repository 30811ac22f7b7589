package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Where accounts are kept. */
interface AccountStore {

    /**
     * Adds an account that is still registering.
     *
     * @param dueAt when somebody looks what became of it
     */
    void addRegistering(Account account, Instant dueAt);

    /** Empty too once nobody can keep the account from being deleted. */
    Optional<Account> find(UserId userId);

    /** Makes a registering account active and announces it, in one write; once, however often it is asked for. */
    void activate(Account account);

    /** Grants or takes back a role. Whether that changed anything. */
    boolean changeRole(UserId userId, Role role, boolean granted);

    /** Puts a hash of the same password in the place of another, unless that was changed meanwhile. */
    void rehash(Account account, String passwordHash);
    /** Notes that an address was verified; the first time counts. */
    void verifyEmail(UserId userId, Instant at);

    /** Replaces a password hash, if it still is {@code seen}. Whether it was. */
    boolean changePassword(UserId userId, String seen, String hash);

    /** Replaces a password hash, and notes that the address was verified. */
    void resetPassword(UserId userId, String hash, Instant at);

    /** Removes an account, unless it is active. */
    void removeRegistering(UserId userId);
}
