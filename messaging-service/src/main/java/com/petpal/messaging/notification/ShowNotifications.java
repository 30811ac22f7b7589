package com.petpal.messaging.notification;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes of kept notifications what their person may see: with cards of the latest people, without whom they blocked or muted, or who is gone. */
@Component
class ShowNotifications {

    private static final int CARDS = 3;

    /** Some more are looked for, because a few may be gone. */
    private static final int LOOKED_FOR = 5;

    private final RelationsView relations;
    private final CardReader cards;

    ShowNotifications(RelationsView relations, CardReader cards) {
        this.relations = relations;
        this.cards = cards;
    }

    List<NotificationItem> show(UserId viewer, List<Notification> kept, Instant readUpTo) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Relations mine = relationsOf(viewer);
        List<UserId> people = kept.stream()
                .flatMap(notification -> heard(mine, notification).stream().limit(LOOKED_FOR))
                .distinct()
                .toList();
        CardIndex index = cards.read(people, List.of());
        return kept.stream()
                .flatMap(notification -> item(notification, heard(mine, notification), index, readUpTo))
                .toList();
    }

    /** How many of these are shown; without cards, so it may count somebody who is just being erased. */
    int count(UserId viewer, List<Notification> kept) {
        if (kept.isEmpty()) {
            return 0;
        }
        Relations mine = relationsOf(viewer);
        return (int) kept.stream()
                .filter(Notification::isThere)
                .filter(notification ->
                        notification.nameless() || !heard(mine, notification).isEmpty())
                .count();
    }

    boolean hears(UserId viewer, UserId actor) {
        return hears(relations.of(viewer), actor);
    }

    private Relations relationsOf(UserId viewer) {
        try {
            return relations.of(viewer);
        } catch (Unavailable away) {
            return relations.forReadingWithoutRedis(viewer);
        }
    }

    private static List<UserId> heard(Relations mine, Notification notification) {
        return notification.actors().stream()
                .filter(actor -> hears(mine, actor))
                .toList();
    }

    private static boolean hears(Relations mine, UserId actor) {
        return mine.mayMeet(actor) && !mine.muted().contains(actor);
    }

    private static Stream<NotificationItem> item(
            Notification notification, List<UserId> heard, CardIndex index, Instant readUpTo) {
        List<PersonCard> shown = heard.stream()
                .limit(LOOKED_FOR)
                .map(index::person)
                .flatMap(Optional::stream)
                .limit(CARDS)
                .toList();
        if (!notification.isThere() || (shown.isEmpty() && !notification.nameless())) {
            return Stream.empty();
        }
        return Stream.of(new NotificationItem(
                notification.notificationId(),
                notification.kind(),
                shown,
                Math.max(0, heard.size() - shown.size()),
                notification.subject(),
                notification.detail(),
                notification.at(),
                !notification.at().isAfter(readUpTo)));
    }
}
