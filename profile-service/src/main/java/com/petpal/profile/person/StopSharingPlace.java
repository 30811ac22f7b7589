package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Ends that somebody shares where they are. From then on nobody finds them nearby; entries in lists go soon after. */
@Component
final class StopSharingPlace {

    private static final int ATTEMPTS = 8;

    private final PeopleStore store;
    private final People cached;

    StopSharingPlace(PeopleStore store, People cached) {
        this.store = store;
        this.cached = cached;
    }

    /** Emptying the cache again is harmless, and needed if an earlier try died before it did. */
    void stop(UserId userId) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Person before = store.find(userId).orElseThrow(() -> new NotFound("person"));
            if (before.location() == null
                    || store.change(before, before.with(before.details().withoutLocation()))) {
                cached.forget(userId);
                return;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }
}
