package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A notification as MongoDB holds it; drawn in the package documentation. */
final class StoredNotification {

    private StoredNotification() {}

    static String id(UserId userId, String notificationId) {
        return userId + notificationId;
    }

    static Document actor(Notice notice) {
        return new Document("userId", String.valueOf(notice.actor()))
                .append("version", notice.version())
                .append("gone", notice.gone());
    }

    static long versionOf(Document stored, Notice notice) {
        return actors(stored).stream()
                .filter(actor -> actor.getString("userId").equals(String.valueOf(notice.actor())))
                .mapToLong(actor -> actor.getLong("version"))
                .findFirst()
                .orElse(Long.MIN_VALUE);
    }

    static Document subject(Subject subject) {
        var stored = new Document("type", subject.type()).append("id", subject.id());
        if (subject.parentId() != null) {
            stored.append("parentId", subject.parentId());
        }
        subject.ownerId().ifPresent(owner -> stored.append("ownerId", owner.toString()));
        return stored;
    }

    static Notification read(Document stored) {
        UserId userId = UserId.parse(stored.getString("userId"));
        Document subject = stored.get("subject", Document.class);
        List<Document> actors = actors(stored);
        return new Notification(
                userId,
                stored.getString("_id").substring(userId.toString().length()),
                NotificationKind.of(stored.getString("kind")),
                new Subject(subject.getString("type"), subject.getString("id"), subject.getString("parentId")),
                actors.stream()
                        .filter(actor -> !actor.getBoolean("gone", false))
                        .map(actor -> UserId.parse(actor.getString("userId")))
                        .toList(),
                actors.isEmpty(),
                stored.getString("detail"),
                stored.getLong("version"),
                stored.getBoolean("gone", false),
                stored.getBoolean("shown", false),
                Optional.ofNullable(stored.getDate("at")).map(Date::toInstant).orElse(Instant.EPOCH));
    }

    private static List<Document> actors(Document stored) {
        return stored.getList("actors", Document.class, List.of());
    }
}
