package com.petpal.feed.vet;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What was decided on whom. */
interface VetStore {

    /** Decides, if it was not decided so already. Whether it was not. */
    boolean decide(UserId userId, boolean verified, UserId by, Instant at);

    Optional<Vet> find(UserId userId);

    /** Badges of those of whom anything was decided, by at most a hundred a query. */
    Map<UserId, Badge> badges(Collection<UserId> people);

    /** Goes through all vets there are; asks all shards. */
    void eachVerified(Consumer<UserId> vet);

    /** Removes what was decided on somebody. How much it was. */
    long remove(UserId userId);

    /** Takes the name of an admin out of what they decided. In how many documents it was; asks all shards. */
    long removeAdmin(UserId admin);
}
