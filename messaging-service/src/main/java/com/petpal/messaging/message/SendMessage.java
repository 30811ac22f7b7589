package com.petpal.messaging.message;

import com.petpal.messaging.conversation.AnswerRequest;
import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.ConversationKind;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.message.AppendEntry.Appended;
import com.petpal.messaging.message.MessageRefused.ConversationClosed;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Unavailable;
import org.springframework.stereotype.Component;

/** Takes a message: numbered, kept on a majority, told to whoever is there. Sent again, it is the same message. */
@Component
public class SendMessage {

    private final Conversations conversations;
    private final AppendEntry appendEntry;
    private final HangImages hangImages;
    private final AnswerRequest answerRequest;
    private final RelationsView relations;
    private final LiveChannel live;

    SendMessage(
            Conversations conversations,
            AppendEntry appendEntry,
            HangImages hangImages,
            AnswerRequest answerRequest,
            RelationsView relations,
            LiveChannel live) {
        this.conversations = conversations;
        this.appendEntry = appendEntry;
        this.hangImages = hangImages;
        this.answerRequest = answerRequest;
        this.relations = relations;
        this.live = live;
    }

    /** @param isNew whether it was not kept before */
    public record Sent(Message message, boolean isNew) {}

    /**
     * @throws com.petpal.platform.web.NotFound if there is no such conversation of the sender's
     * @throws MessageRefused if nobody may write in it
     * @throws Unavailable if that cannot be found out, or too many write at once
     */
    public Sent send(UserId sender, ConversationId id, NewMessage request) {
        Words words = request.words();
        if (words.text() == null && words.mediaIds().isEmpty()) {
            throw new BadInput("invalid_request", "/text", "A message has text, or images.");
        }
        Conversation found = conversations.of(sender, id);
        requireOpen(sender, found);
        // Whoever answers a stranger has accepted the request.
        Conversation conversation = found.isAsked(sender) ? answerRequest.accept(sender, id) : found;
        hangImages.on(id, sender, words.mediaIds());
        Appended kept = appendEntry.append(id, Draft.message(sender, request.clientMessageId(), words));
        live.sent(conversation.listeners(), kept.message());
        return new Sent(kept.message(), kept.isNew());
    }

    /** In a group people who blocked each other both go on writing; between two there is nobody else to write to. */
    private void requireOpen(UserId sender, Conversation conversation) {
        if (conversation.kind() == ConversationKind.DIRECT
                && conversation.members().size() < 2) {
            // The other one deleted their account.
            throw new ConversationClosed();
        }
        conversation.partnerOf(sender).ifPresent(partner -> {
            if (!relations.of(sender).mayMeet(partner)) {
                throw new ConversationClosed();
            }
        });
    }
}
