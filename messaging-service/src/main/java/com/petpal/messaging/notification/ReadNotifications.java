package com.petpal.messaging.notification;

import com.petpal.messaging.notification.NotificationStore.Place;
import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a page of somebody's notifications. What becomes news again while they page moves to the front, and is not met again further on. */
@Component
class ReadNotifications {

    private static final String CURSOR = "notifications";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,15}),([0-9A-Za-z]{22})");

    private final NotificationStore store;
    private final ReadPreferences preferences;
    private final ShowNotifications showNotifications;
    private final CountUnread countUnread;

    ReadNotifications(
            NotificationStore store,
            ReadPreferences preferences,
            ShowNotifications showNotifications,
            CountUnread countUnread) {
        this.store = store;
        this.preferences = preferences;
        this.showNotifications = showNotifications;
        this.countUnread = countUnread;
    }

    NotificationPage read(UserId me, PageRequest page) {
        Optional<Place> after = page.cursor(CURSOR).map(ReadNotifications::place);
        Instant readUpTo = preferences.readUpTo(me);
        List<Notification> found = store.page(me, after, page.limit() + 1);
        List<Notification> shown = found.subList(0, Math.min(found.size(), page.limit()));
        String next = found.size() > shown.size() ? Cursor.encode(CURSOR, text(shown.getLast())) : null;
        return new NotificationPage(showNotifications.show(me, shown, readUpTo), next, countUnread.of(me, readUpTo));
    }

    private static String text(Notification last) {
        return last.at().toEpochMilli() + "," + last.notificationId();
    }

    /** A cursor's checksum keeps away accidents, not people who make their own. */
    private static Place place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }
}
