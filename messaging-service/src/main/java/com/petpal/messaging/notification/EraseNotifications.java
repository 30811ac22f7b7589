package com.petpal.messaging.notification;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody was told, and what others were told of them. */
@Component
@Order(32)
class EraseNotifications implements ErasureStep {

    private final NotificationStore store;

    EraseNotifications(NotificationStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("notifications", store.removeAll(userId) + store.removeTraces(userId));
    }
}
