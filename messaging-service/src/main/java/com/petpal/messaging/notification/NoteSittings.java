package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells sitters of a request near them, and takes it back when somebody else has it. One notification a sitter and request, of its own: what the
 * two do about it later is told by another.
 */
@Component
class NoteSittings {

    private final Notify notify;

    NoteSittings(Notify notify) {
        this.notify = notify;
    }

    /** @param urgency planned or emergency; the detail of the notification */
    private record Alerted(
            String sittingId, UserId ownerId, String urgency, List<UserId> userIds, Instant at, boolean withdrawn) {}

    void note(DomainEvent event) {
        Alerted alerted = event.payload(Alerted.class);
        alerted.userIds().stream().map(sitter -> notice(alerted, sitter)).forEach(notify::tell);
    }

    private static Notice notice(Alerted alerted, UserId sitter) {
        return new Notice(
                sitter,
                "sitting_request:" + alerted.sittingId(),
                NotificationKind.SITTING,
                Subject.of("sitting", alerted.sittingId()),
                alerted.ownerId(),
                alerted.urgency(),
                alerted.at().toEpochMilli(),
                alerted.withdrawn());
    }
}
