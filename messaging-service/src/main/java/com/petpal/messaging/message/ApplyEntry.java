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

    ApplyEntry(MessageStore messages) {
        this.messages = messages;
    }

    void apply(Message entry) {
        Deed deed = entry.deed();
        if (deed == null || deed.target() == null) {
            return;
        }
        if (entry.kind() == MessageKind.DELETION) {
            messages.delete(entry.conversationId(), deed.target(), entry.sentAt());
        } else if (entry.kind() == MessageKind.REACTION && entry.senderId() != null) {
            messages.react(entry.conversationId(), deed.target(), entry.senderId(), deed.reaction(), entry.seq());
        }
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
