package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it is kept.
 *
 * @param actors whom it is about, the latest first, without those who took it back
 * @param nameless whether it never was about anybody
 * @param version of the latest event
 * @param shown whether it is in the list
 * @param at when it last became news
 */
record Notification(
        UserId userId,
        String notificationId,
        NotificationKind kind,
        Subject subject,
        List<UserId> actors,
        boolean nameless,
        @Nullable String detail,
        long version,
        boolean gone,
        boolean shown,
        Instant at) {

    /** More people than that are not told apart. */
    static final int MOST_ACTORS = 100;

    Notification {
        actors = List.copyOf(actors);
    }

    boolean isThere() {
        return !gone && (nameless || !actors.isEmpty());
    }
}
