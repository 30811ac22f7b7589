package com.petpal.messaging.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.card.PersonCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its person sees it.
 *
 * @param actors cards of the latest few whom it is about; empty where nobody is named
 * @param others how many more there are: "anna and 12 others"; 99 and above stands for more than are counted
 * @param detail what of several things happened
 * @param at when it last became news
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationItem(
        String notificationId,
        NotificationKind kind,
        List<PersonCard> actors,
        int others,
        Subject subject,
        @Nullable String detail,
        Instant at,
        boolean read) {

    public NotificationItem {
        actors = List.copyOf(actors);
    }
}
