package com.petpal.messaging.push;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.InboxMarks;
import com.petpal.messaging.message.FindMessage;
import com.petpal.messaging.message.Message;
import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says that there is a message, and of whom; what is in it only to whoever asked for it. Nothing once it is read, or if the person blocked or muted whoever
 * wrote it, or left.
 */
@Component
class MessageContent implements PushContent, BadgePart {

    static final String COMPOSER = "m";

    private static final int LONGEST = 240;

    private final Conversations conversations;
    private final FindMessage findMessage;
    private final InboxMarks inbox;
    private final ReadPreferences preferences;
    private final RelationsView relations;
    private final CardReader cards;

    MessageContent(
            Conversations conversations,
            FindMessage findMessage,
            InboxMarks inbox,
            ReadPreferences preferences,
            RelationsView relations,
            CardReader cards) {
        this.conversations = conversations;
        this.findMessage = findMessage;
        this.inbox = inbox;
        this.preferences = preferences;
        this.relations = relations;
        this.cards = cards;
    }

    @Override
    public String composer() {
        return COMPOSER;
    }

    @Override
    public int unread(PushJob job) {
        var unread = new HashSet<>(inbox.of(job.userId()).unread());
        if (job.composer().equals(COMPOSER)) {
            unread.add(new ConversationId(job.id()));
        }
        return unread.size();
    }

    @Override
    public Optional<Composed> compose(PushJob job) {
        var id = new ConversationId(job.id());
        long seq = job.version();
        if (inbox.of(job.userId()).isRead(id, seq)) {
            return Optional.empty();
        }
        return conversations
                .find(id)
                .filter(conversation -> conversation.listeners().contains(job.userId()))
                .flatMap(conversation ->
                        findMessage.find(id, seq).flatMap(message -> compose(job, conversation, message)));
    }

    private Optional<Composed> compose(PushJob job, Conversation conversation, Message message) {
        UserId sender = message.senderId();
        if (sender == null || !hears(job.userId(), sender)) {
            return Optional.empty();
        }
        String text = preferences.of(job.userId()).showMessageText() ? text(message) : null;
        return cards.read(List.of(sender), List.of())
                .person(sender)
                .map(card -> new Told(card, conversation, message.seq(), text));
    }

    /** Absent where there are images alone. */
    private static @Nullable String text(Message message) {
        var words = message.words();
        return words == null ? null : words.text();
    }

    private boolean hears(UserId reader, UserId sender) {
        Relations mine = relations.of(reader);
        return mine.mayMeet(sender) && !mine.muted().contains(sender);
    }

    /** @param text only if it may be shown */
    private record Told(
            PersonCard sender,
            Conversation conversation,
            long seq,
            @Nullable String text) implements Composed {

        @Override
        public String title(Locale language) {
            String group = conversation.title();
            return group == null
                    ? sender.displayName()
                    : Words.of(language, "message.title.group", sender.displayName(), group);
        }

        @Override
        public String body(Locale language) {
            if (text == null) {
                return Words.of(language, "message.hidden");
            }
            return text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        }

        @Override
        public Map<String, String> data() {
            return Map.of(
                    "conversationId", conversation.conversationId().text(),
                    "seq", String.valueOf(seq),
                    "senderId", sender.userId().toString());
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Told[" + seq + "]";
        }
    }
}
