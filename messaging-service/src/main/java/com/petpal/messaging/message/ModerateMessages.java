package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.moderation.ModerationAction;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Does with messages what moderators decided. One that is removed is deleted for everybody, with an entry; one that is hidden says nothing while it is. */
@Component
class ModerateMessages implements EventHandler {

    /** The id of a message is its number in its conversation; what was reported is taken on trust until here. */
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

    @Override
    public String group() {
        return "messaging.moderation";
    }

    @Override
    public Set<String> types() {
        return Set.of(ModerationAction.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        ModerationAction decided = event.payload(ModerationAction.class);
        ModerationAction.Subject subject = decided.subject();
        if (!subject.type().equals("message")
                || subject.parentId() == null
                || !SEQ.matcher(subject.id()).matches()
                || !REPORT.matcher(decided.reportId()).matches()) {
            return;
        }
        var conversation = new ConversationId(subject.parentId());
        long seq = Long.parseLong(subject.id());
        switch (decided.action()) {
            case ModerationAction.HIDE ->
                messages.moderate(conversation, seq, decided.reportId(), event.version(), !decided.undone());
            case ModerationAction.REMOVE -> messages.find(conversation, seq).ifPresent(this::remove);
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
