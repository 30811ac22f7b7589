package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells people who follows them or would like to, and who let them. One notification an edge of the graph: it becomes what the edge is, by the edge's version, and
 * goes with it.
 */
@Component
class NoteFollows {

    private final Notify notify;
    private final NotificationStore store;

    NoteFollows(Notify notify, NotificationStore store) {
        this.notify = notify;
        this.store = store;
    }

    private record Edge(UserId followerId, UserId followeeId) {}

    void note(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        NotificationKind kind =
                event.type().equals("follow.requested") ? NotificationKind.FOLLOW_REQUEST : NotificationKind.FOLLOW;
        var notice = new Notice(
                edge.followeeId(),
                "follow:" + edge.followerId(),
                kind,
                Subject.of("person", edge.followerId()),
                edge.followerId(),
                null,
                event.version(),
                event.type().equals("follow.ended"));
        Optional<Notification> known = store.find(edge.followeeId(), notice.notificationId());
        // Before the edge's own notification: killed in between, the request is still to be seen.
        known.filter(before -> wasAccepted(before, notice)).ifPresent(accepted -> accepted(edge, notice, accepted));
        if (known.filter(before -> isKnown(before, notice)).isPresent()) {
            notify.note(notice);
        } else {
            notify.tell(notice);
        }
    }

    /** The request is there, and this is the follow; or the follow came first, and this is the request. */
    private static boolean wasAccepted(Notification before, Notice notice) {
        return switch (notice.kind()) {
            case FOLLOW ->
                before.kind() == NotificationKind.FOLLOW_REQUEST
                        && before.isThere()
                        && !notice.gone()
                        && before.version() < notice.version();
            case FOLLOW_REQUEST ->
                before.kind() == NotificationKind.FOLLOW
                        && before.isThere()
                        && before.version() == notice.version() + 1;
            default -> false;
        };
    }

    /** Whoever follows, ends it and follows again is told once. */
    private static boolean isKnown(Notification before, Notice notice) {
        return before.version() < notice.version() && before.kind() == notice.kind();
    }

    private void accepted(Edge edge, Notice notice, Notification before) {
        notify.tell(new Notice(
                edge.followerId(),
                "follow_accepted:" + edge.followeeId(),
                NotificationKind.FOLLOW_ACCEPTED,
                Subject.of("person", edge.followeeId()),
                edge.followeeId(),
                null,
                Math.max(notice.version(), before.version()),
                false));
    }
}
