package com.petpal.messaging.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's notifications.
 *
 * @param unread how many are not read, on any page; at most 100
 */
record NotificationPage(
        List<NotificationItem> items, @Nullable String nextCursor, int unread) {

    NotificationPage {
        items = List.copyOf(items);
    }
}
