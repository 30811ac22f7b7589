package com.petpal.messaging.notification;

import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Notes how far somebody has read their notifications: never back, and not what is still to come. */
@Component
class MarkNotificationsRead {

    private final ReadPreferences preferences;
    private final Clock clock;

    MarkNotificationsRead(ReadPreferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    void read(UserId me, Instant upTo) {
        Instant now = clock.instant();
        preferences.read(me, upTo.isAfter(now) ? now : upTo);
    }
}
