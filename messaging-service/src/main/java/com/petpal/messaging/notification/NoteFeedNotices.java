package com.petpal.messaging.notification;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people what features of feed-service want them told, and what the facts tell that it announces anyway; and takes that back. */
@Component
class NoteFeedNotices implements EventHandler {

    private final Notify notify;
    private final NoteTalk noteTalk;
    private final WithdrawTalk withdrawTalk;

    NoteFeedNotices(Notify notify, NoteTalk noteTalk, WithdrawTalk withdrawTalk) {
        this.notify = notify;
        this.noteTalk = noteTalk;
        this.withdrawTalk = withdrawTalk;
    }

    @Override
    public String group() {
        return "messaging.notify-feed";
    }

    @Override
    public Set<String> types() {
        return Stream.of(NoteTalk.TYPES, WithdrawTalk.TYPES, Set.of("feed.notify"))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals("feed.notify")) {
            notify.tell(event.payload(Wanted.class).toNotice());
        }
        if (WithdrawTalk.TYPES.contains(event.type())) {
            withdrawTalk.note(event);
        }
        if (NoteTalk.TYPES.contains(event.type())) {
            noteTalk.note(event);
        }
    }
}
