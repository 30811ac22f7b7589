package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does with messages what moderators decided. One that is removed is deleted for everybody, with an entry; one that is hidden says nothing while it is. */
@Component
class ModerateMessages implements EventHandler {

    private static final Pattern SEQ = Pattern.compile("\\d{1,18}");
    private static final Pattern REPORT = Pattern.compile("[0-9A-Za-z]{1,64}");

    private final MessageStore messages;
    private final AppendEntry appendEntry;
    private final ApplyEntry applyEntry;

    ModerateMessages(MessageStore messages, AppendEntry appendEntry, ApplyEntry applyEntry) {
        this.messages = messages;
        this.appendEntry = appendEntry;
        this.applyEntry = applyEntry;
    }

    /**
     * @param id number of the message; it is what somebody reported, taken on trust until here
     * @param parentId its conversation
     */
    private record Subject(String type, String id, @Nullable String parentId) {}

    private record Decided(String reportId, Subject subject, String action, boolean undone) {}

    @Override
    public String group() {
        return "messaging.moderation";
    }

    @Override
    public Set<String> types() {
        return Set.of("moderation.action");
    }

    @Override
    public void handle(DomainEvent event) {
        Decided decided = event.payload(Decided.class);
        Subject subject = decided.subject();
        if (!subject.type().equals("message")
                || subject.parentId() == null
                || !SEQ.matcher(subject.id()).matches()
                || !REPORT.matcher(decided.reportId()).matches()) {
            return;
        }
        var conversation = new ConversationId(subject.parentId());
        long seq = Long.parseLong(subject.id());
        switch (decided.action()) {
            case "hide" -> messages.moderate(conversation, seq, decided.reportId(), event.version(), !decided.undone());
            case "remove" -> messages.find(conversation, seq).ifPresent(this::remove);
            default -> {}
        }
    }

    private void remove(Message message) {
        if (message.kind() == MessageKind.MESSAGE && message.senderId() != null) {
            Deed deletion = Deed.deletionOf(message.seq());
            Draft draft = Draft.of(MessageKind.DELETION, message.senderId(), "deletion " + message.seq(), deletion);
            applyEntry.apply(appendEntry.append(message.conversationId(), draft).message());
        }
    }
}
