package com.petpal.messaging.notification;

import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts what somebody has not read, up to a hundred: that many are looked at, because some of them may not be shown. */
@Component
class CountUnread {

    private static final int MOST = 100;

    private final NotificationStore store;
    private final ReadPreferences preferences;
    private final ShowNotifications showNotifications;

    CountUnread(NotificationStore store, ReadPreferences preferences, ShowNotifications showNotifications) {
        this.store = store;
        this.preferences = preferences;
        this.showNotifications = showNotifications;
    }

    int of(UserId userId) {
        return of(userId, preferences.readUpTo(userId));
    }

    int of(UserId userId, Instant readUpTo) {
        return showNotifications.count(userId, store.since(userId, readUpTo, MOST));
    }
}
