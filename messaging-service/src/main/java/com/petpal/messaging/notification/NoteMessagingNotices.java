package com.petpal.messaging.notification;

import com.petpal.messaging.conversation.RequestAnswered;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what features of this service want them told, and that strangers wrote to them, until they said yes or no. */
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
        return Set.of("messaging.notify", "message.sent", RequestAnswered.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        switch (event.type()) {
            case "message.sent" -> noteRequests.note(event);
            case RequestAnswered.TYPE -> noteRequests.answered(event.payload(RequestAnswered.class));
            default -> notify.tell(event.payload(Wanted.class).toNotice());
        }
    }
}
