package com.petpal.messaging.notification;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what features of this service want them told. */
@Component
class NoteMessagingNotices implements EventHandler {

    private final Notify notify;

    NoteMessagingNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String group() {
        return "messaging.notify";
    }

    @Override
    public Set<String> types() {
        return Set.of("messaging.notify");
    }

    @Override
    public void handle(DomainEvent event) {
        notify.tell(event.payload(Wanted.class).toNotice());
    }
}
