package com.petpal.profile.sitter;

import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What sitters offer. Each change is one conditional write, with its event. */
interface SitterStore {

    Optional<Sitter> find(UserId userId);

    /** Those of them who offer anything. One command for each hundred. */
    List<Sitter> findAll(Collection<UserId> people);

    /** Makes this what somebody offers, and nothing else. */
    void put(Sitter sitter);

    /**
     * Takes away what somebody says about themselves, once for each reason: what they write later stays.
     *
     * @param reason the report it follows from
     */
    void clear(UserId userId, String reason);

    /** Whether they offered anything until now. */
    boolean end(UserId userId);

    long remove(UserId userId);
}
