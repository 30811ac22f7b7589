package com.petpal.messaging.notification;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people what features of feed-service want them told, and what the facts tell that it announces anyway. */
@Component
class NoteFeedNotices implements EventHandler {

    private final Notify notify;
    private final NoteTalk noteTalk;

    NoteFeedNotices(Notify notify, NoteTalk noteTalk) {
        this.notify = notify;
        this.noteTalk = noteTalk;
    }

    @Override
    public String group() {
        return "messaging.notify-feed";
    }

    @Override
    public Set<String> types() {
        return Stream.concat(NoteTalk.TYPES.stream(), Stream.of("feed.notify")).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals("feed.notify")) {
            notify.tell(event.payload(Wanted.class).toNotice());
        } else {
            noteTalk.note(event);
        }
    }
}
