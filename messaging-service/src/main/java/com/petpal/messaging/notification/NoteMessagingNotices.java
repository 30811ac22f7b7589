package com.petpal.messaging.notification;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what features of this service want them told, and that strangers wrote to them. */
@Component
class NoteMessagingNotices implements EventHandler {

    private final Notify notify;
    private final NoteRequests noteRequests;

    NoteMessagingNotices(Notify notify, NoteRequests noteRequests) {
        this.notify = notify;
        this.noteRequests = noteRequests;
    }

    @Override
    public String group() {
        return "messaging.notify";
    }

    @Override
    public Set<String> types() {
        return Set.of("messaging.notify", "message.sent");
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals("message.sent")) {
            noteRequests.note(event);
        } else {
            notify.tell(event.payload(Wanted.class).toNotice());
        }
    }
}
