package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.message.AppendEntry.Appended;
import com.petpal.messaging.message.MessageRefused.NotYourMessage;
import com.petpal.messaging.message.MessageRefused.TooLateToDelete;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deletes a message for everybody, or reacts to it. Either is an entry of its own: the message itself only follows. */
@Component
class ChangeMessage {

    private static final Duration DELETABLE = Duration.ofHours(1);

    private final Conversations conversations;
    private final MessageStore messages;
    private final AppendEntry appendEntry;
    private final ApplyEntry applyEntry;
    private final LiveChannel live;
    private final IdGenerator ids;
    private final Clock clock;

    ChangeMessage(
            Conversations conversations,
            MessageStore messages,
            AppendEntry appendEntry,
            ApplyEntry applyEntry,
            LiveChannel live,
            IdGenerator ids,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.appendEntry = appendEntry;
        this.applyEntry = applyEntry;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** Deleting it again changes nothing. */
    void delete(UserId me, ConversationId id, long seq) {
        Conversation conversation = conversations.of(me, id);
        Message message = find(conversation, me, seq);
        if (!me.equals(message.senderId())) {
            throw new NotYourMessage();
        }
        if (message.aftermath().deletedAt() == null) {
            if (message.sentAt().plus(DELETABLE).isBefore(clock.instant())) {
                throw new TooLateToDelete();
            }
            note(conversation, Draft.of(MessageKind.DELETION, me, "deletion " + seq, Deed.deletionOf(seq)));
        }
    }

    /** @param type null takes back what there was; what is so already makes no entry */
    void react(UserId me, ConversationId id, long seq, @Nullable ReactionType type) {
        Conversation conversation = conversations.of(me, id);
        Message message = find(conversation, me, seq);
        if (!message.isReadable()) {
            throw new NotFound("message");
        }
        Optional<ReactionType> before = message.aftermath().reactions().stream()
                .filter(reaction -> reaction.userId().equals(me))
                .map(Aftermath.Reaction::type)
                .findFirst();
        if (!Objects.equals(before.orElse(null), type)) {
            Deed deed = Deed.reactionTo(seq, type);
            note(conversation, Draft.of(MessageKind.REACTION, me, "reaction " + ids.random64(), deed));
        }
    }

    private Message find(Conversation conversation, UserId reader, long seq) {
        return messages.find(conversation.conversationId(), seq)
                .filter(found -> found.kind() == MessageKind.MESSAGE && seq >= conversation.fromSeq(reader))
                .orElseThrow(() -> new NotFound("message"));
    }

    private void note(Conversation conversation, Draft draft) {
        Appended entry = appendEntry.append(conversation.conversationId(), draft);
        applyEntry.apply(entry.message());
        live.sent(conversation.listeners(), entry.message());
    }
}
