package com.petpal.messaging.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person was told, for themselves; others in it by id. */
@Component
class ExportNotifications implements ExportPart {

    private static final int PAGE = 100;

    private final NotificationStore store;

    ExportNotifications(NotificationStore store) {
        this.store = store;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Told(
            String notificationId,
            NotificationKind kind,
            List<UserId> actors,
            Subject subject,
            @Nullable String detail,
            Instant at) {}

    @Override
    public Set<String> collections() {
        return Set.of("notifications");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Notification>pages(
                "notifications.json",
                last -> store.all(userId, last.map(Notification::notificationId), PAGE),
                kept -> new Told(
                        kept.notificationId(), kept.kind(), kept.actors(), kept.subject(), kept.detail(), kept.at()));
    }
}
