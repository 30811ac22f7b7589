package com.petpal.messaging.message;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Lets a message follow from the entries about it. Done before whoever made the entry is answered, and again by the entry's event, should the process have been
 * killed in between. Repeated or late it changes nothing: a reaction with a smaller number loses.
 */
@Component
class ApplyEntry implements EventHandler {

    private final MessageStore messages;
    private final HangImages hangImages;

    ApplyEntry(MessageStore messages, HangImages hangImages) {
        this.messages = messages;
        this.hangImages = hangImages;
    }

    void apply(Message entry) {
        Deed deed = entry.deed();
        if (deed == null || deed.target() == null) {
            return;
        }
        if (entry.kind() == MessageKind.DELETION) {
            delete(entry, deed.target());
        } else if (entry.kind() == MessageKind.REACTION && entry.senderId() != null) {
            messages.react(entry.conversationId(), deed.target(), entry.senderId(), deed.reaction(), entry.seq());
        }
    }

    /** The images first, for afterwards nobody knows which they were; with profile-service away it is done later, by the event. */
    private void delete(Message entry, long target) {
        hangImages.off(entry.conversationId(), messages.images(entry.conversationId(), target));
        messages.delete(entry.conversationId(), target, entry.sentAt());
    }

    @Override
    public String group() {
        return "messaging.entries";
    }

    @Override
    public Set<String> types() {
        return Set.of("entry.added");
    }

    @Override
    public void handle(DomainEvent event) {
        MessageSent added = event.payload(MessageSent.class);
        messages.find(added.conversationId(), added.seq()).ifPresent(this::apply);
    }
}
