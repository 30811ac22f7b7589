package com.petpal.messaging.notification;

import com.petpal.platform.identity.UserId;

/** Tells people who are there at once. Trying is enough: whoever missed it finds it in their list. */
@FunctionalInterface
public interface LiveNotifications {

    void notified(UserId person, NotificationItem notification);
}
