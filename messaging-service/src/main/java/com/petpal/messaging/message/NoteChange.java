package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Change;
import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.ConversationLog;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.Role;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes entries of what members do to their group. Done before whoever did it is answered, and again by the event, should the process have been killed in between:
 * a change is named by its version, so its entry is written once.
 */
@Component
class NoteChange implements ConversationLog, EventHandler {

    private final AppendEntry appendEntry;
    private final MessageStore messages;
    private final Conversations conversations;
    private final LiveChannel live;

    NoteChange(AppendEntry appendEntry, MessageStore messages, Conversations conversations, LiveChannel live) {
        this.appendEntry = appendEntry;
        this.messages = messages;
        this.conversations = conversations;
        this.live = live;
    }

    @Override
    public long lastSeq(ConversationId conversation) {
        return messages.lastSeq(conversation);
    }

    @Override
    public void note(Conversation conversation, Change change) {
        AppendEntry.Appended entry = appendEntry.append(change.conversationId(), draft(change));
        if (entry.isNew()) {
            // Whoever is out now hears that too.
            Stream<UserId> out = Stream.concat(Stream.of(change.actor()), Stream.ofNullable(change.userId()))
                    .filter(person -> !conversation.isAsked(person));
            live.sent(
                    Stream.concat(conversation.listeners().stream(), out)
                            .distinct()
                            .toList(),
                    entry.message());
        }
    }

    private static Draft draft(Change change) {
        MessageKind kind = switch (change.kind()) {
            case JOINED -> MessageKind.JOINED;
            case LEFT -> MessageKind.LEFT;
            case REMOVED -> MessageKind.REMOVED;
            case TITLED -> MessageKind.TITLED;
            case ROLE -> MessageKind.ROLE;
        };
        String role = Optional.ofNullable(change.role()).map(Role::text).orElse(null);
        return Draft.of(
                kind, change.actor(), "change " + change.version(), Deed.change(change.userId(), change.title(), role));
    }

    @Override
    public String group() {
        return "messaging.changes";
    }

    @Override
    public Set<String> types() {
        return Set.of("conversation.changed");
    }

    @Override
    public void handle(DomainEvent event) {
        Change change = event.payload(Change.class);
        conversations.find(change.conversationId()).ifPresent(conversation -> note(conversation, change));
    }
}
