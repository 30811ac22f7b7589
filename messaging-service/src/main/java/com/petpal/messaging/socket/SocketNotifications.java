package com.petpal.messaging.socket;

import com.petpal.messaging.notification.LiveNotifications;
import com.petpal.messaging.notification.NotificationItem;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends notifications over sockets. */
@Component
class SocketNotifications implements LiveNotifications {

    private final LiveFrames live;

    SocketNotifications(LiveFrames live) {
        this.live = live;
    }

    @Override
    public void notified(UserId person, NotificationItem notification) {
        live.tell(List.of(person), new ServerFrame.Notified(notification));
    }
}
