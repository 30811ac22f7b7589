package com.petpal.messaging.preference;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What somebody chose, and how far they read their notifications. */
@Component
public class ReadPreferences {

    private final PreferencesStore store;

    ReadPreferences(PreferencesStore store) {
        this.store = store;
    }

    public Preferences of(UserId userId) {
        return store.find(userId).preferences();
    }

    /** Notifications up to then are read. */
    public Instant readUpTo(UserId userId) {
        return store.find(userId).readUpTo();
    }

    /** Notes how far notifications are read; never back. */
    public void read(UserId userId, Instant upTo) {
        store.read(userId, upTo);
    }
}
