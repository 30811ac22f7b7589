package com.petpal.messaging.notification;

import com.petpal.messaging.notification.NotificationStore.Noted;
import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.messaging.push.WantPushes;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a person know what happened: in their list, over their sockets, or on their devices. A repeat is told again to sockets alone. */
@Component
class Notify {

    private final NotificationStore store;
    private final ReadPreferences preferences;
    private final ShowNotifications showNotifications;
    private final WantPushes wantPushes;
    private final LiveNotifications live;
    private final Clock clock;

    Notify(
            NotificationStore store,
            ReadPreferences preferences,
            ShowNotifications showNotifications,
            WantPushes wantPushes,
            LiveNotifications live,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.showNotifications = showNotifications;
        this.wantPushes = wantPushes;
        this.live = live;
        this.clock = clock;
    }

    void tell(Notice notice) {
        if (note(notice) == Noted.NEWS) {
            announce(notice);
        }
    }

    /** Keeps it, and makes no noise. */
    Noted note(Notice notice) {
        if (notice.recipient().equals(notice.actor())) {
            return Noted.KNOWN;
        }
        boolean inApp = preferences.of(notice.recipient()).of(notice.kind()).inApp();
        Noted noted = store.note(notice, inApp, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return notice.gone() ? Noted.KNOWN : noted;
    }

    private void announce(Notice notice) {
        UserId person = notice.recipient();
        UserId actor = notice.actor();
        if (actor != null && !showNotifications.hears(person, actor)) {
            return;
        }
        Set<UserId> present = wantPushes.want(
                List.of(person),
                NotificationContent.COMPOSER + ":" + notice.notificationId(),
                notice.kind(),
                notice.version());
        if (present.contains(person)) {
            kept(notice)
                    .map(notification -> showNotifications.show(person, List.of(notification), Instant.EPOCH))
                    .ifPresent(items -> items.forEach(item -> live.notified(person, item)));
        }
    }

    private Optional<Notification> kept(Notice notice) {
        return store.find(notice.recipient(), notice.notificationId()).filter(Notification::shown);
    }
}
