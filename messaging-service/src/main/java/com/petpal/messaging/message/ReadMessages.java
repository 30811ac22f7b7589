package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a page of a conversation for one of its members. */
@Component
class ReadMessages {

    private final Conversations conversations;
    private final MessageStore messages;

    ReadMessages(Conversations conversations, MessageStore messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    Page<Message> read(UserId reader, ConversationId id, Stretch stretch, int limit) {
        long from = conversations.of(reader, id).fromSeq(reader);
        List<Message> found = switch (stretch.direction()) {
            case AFTER -> messages.after(id, Math.max(stretch.seq(), from - 1), limit + 1);
            case BEFORE -> messages.before(id, stretch.seq(), from, limit + 1);
        };
        List<Message> shown = found.subList(0, Math.min(found.size(), limit));
        String next = found.size() > shown.size()
                ? Cursor.encode(
                        Stretch.CURSOR, stretch.from(shown.getLast().seq()).text())
                : null;
        return new Page<>(shown, next);
    }
}
