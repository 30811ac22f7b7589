package com.petpal.profile.suggestion;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was worked out for people who looked. */
interface SuggestionStore {

    /** @param computedAt empty before the first time */
    record Kept(List<Suggestion> people, Optional<Instant> computedAt) {

        public Kept {
            people = List.copyOf(people);
        }
    }

    Optional<Kept> find(UserId userId);

    /** Has it worked out as of this time. */
    void due(UserId userId, Instant at);

    /** Keeps what was worked out, if the person still is somebody who looked. */
    void keep(UserId userId, List<Suggestion> people, Instant computedAt);

    /** Removes what was worked out for a person, and the person from what was worked out for others. */
    long remove(UserId userId);
}
