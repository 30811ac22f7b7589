package com.petpal.messaging.preference;

import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** Where preferences are kept, and how far notifications are read. */
interface PreferencesStore {

    Known find(UserId userId);

    void put(UserId userId, Preferences preferences);

    /** Never goes back. */
    void read(UserId userId, Instant upTo);

    long remove(UserId userId);

    /** @param readUpTo the beginning of time for whoever read nothing */
    record Known(Preferences preferences, Instant readUpTo) {}
}
