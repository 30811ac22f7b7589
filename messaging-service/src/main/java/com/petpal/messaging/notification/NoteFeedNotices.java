package com.petpal.messaging.notification;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what features of feed-service want them told. */
@Component
class NoteFeedNotices implements EventHandler {

    private final Notify notify;

    NoteFeedNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String group() {
        return "messaging.notify-feed";
    }

    @Override
    public Set<String> types() {
        return Set.of("feed.notify");
    }

    @Override
    public void handle(DomainEvent event) {
        notify.tell(event.payload(Wanted.class).toNotice());
    }
}
