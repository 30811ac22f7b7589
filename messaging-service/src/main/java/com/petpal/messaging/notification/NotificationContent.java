package com.petpal.messaging.notification;

import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.messaging.push.BadgePart;
import com.petpal.messaging.push.PushContent;
import com.petpal.messaging.push.PushJob;
import com.petpal.messaging.push.Words;
import com.petpal.platform.card.PersonCard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a notification into the words of a push; nothing once it was read or taken back. */
@Component
class NotificationContent implements PushContent, BadgePart {

    static final String COMPOSER = "n";

    private final NotificationStore store;
    private final ReadPreferences preferences;
    private final ShowNotifications showNotifications;
    private final CountUnread countUnread;

    NotificationContent(
            NotificationStore store,
            ReadPreferences preferences,
            ShowNotifications showNotifications,
            CountUnread countUnread) {
        this.store = store;
        this.preferences = preferences;
        this.showNotifications = showNotifications;
        this.countUnread = countUnread;
    }

    @Override
    public String composer() {
        return COMPOSER;
    }

    @Override
    public int unread(PushJob job) {
        return countUnread.of(job.userId());
    }

    @Override
    public Optional<Composed> compose(PushJob job) {
        Instant readUpTo = preferences.readUpTo(job.userId());
        return store.find(job.userId(), job.id())
                .filter(notification -> notification.at().isAfter(readUpTo))
                .flatMap(notification -> showNotifications.show(job.userId(), List.of(notification), readUpTo).stream()
                        .findFirst())
                .map(Told::new);
    }

    private record Told(NotificationItem item) implements Composed {

        @Override
        public String title(Locale language) {
            return Words.of(language, "app");
        }

        @Override
        public String body(Locale language) {
            String name = item.actors().stream()
                    .findFirst()
                    .map(PersonCard::displayName)
                    .orElseGet(() -> Words.of(language, "somebody"));
            int others = Math.max(0, item.actors().size() - 1) + item.others();
            return item.kind().isGrouped() && others > 0
                    ? Words.of(language, item.kind().text() + ".many", name, others)
                    : Words.of(language, item.kind().text(), name);
        }

        @Override
        public Map<String, String> data() {
            var data = new HashMap<String, String>();
            data.put("notificationId", item.notificationId());
            data.put("subjectType", item.subject().type());
            data.put("subjectId", item.subject().id());
            Optional.ofNullable(item.subject().parentId()).ifPresent(parent -> data.put("subjectParentId", parent));
            return data;
        }
    }
}
