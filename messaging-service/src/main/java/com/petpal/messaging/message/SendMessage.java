package com.petpal.messaging.message;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.ConversationKind;
import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.message.MessageRefused.ConversationClosed;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Takes a message: numbered, kept on a majority, told to whoever is there. Sent again, it is the same message. */
@Component
public class SendMessage {

    /** Of eight who write at once one succeeds in each round, so this is far more than bad luck needs. */
    private static final int MOST_TRIES = 40;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Conversations conversations;
    private final MessageStore messages;
    private final RelationsView relations;
    private final LiveChannel live;
    private final Clock clock;
    private final RandomGenerator random;

    SendMessage(
            Conversations conversations,
            MessageStore messages,
            RelationsView relations,
            LiveChannel live,
            Clock clock,
            SecureRandom random) {
        this.conversations = conversations;
        this.messages = messages;
        this.relations = relations;
        this.live = live;
        this.clock = clock;
        this.random = random;
    }

    /** @param isNew whether it was not kept before */
    public record Sent(Message message, boolean isNew) {}

    /**
     * @throws com.petpal.platform.web.NotFound if there is no such conversation of the sender's
     * @throws MessageRefused if nobody may write in it
     * @throws Unavailable if that cannot be found out, or too many write at once
     */
    public Sent send(UserId sender, ConversationId id, NewMessage request) {
        Conversation conversation = conversations.of(sender, id);
        requireOpen(sender, conversation);
        Sent sent = keep(sender, id, request);
        live.sent(conversation.members(), sent.message());
        return sent;
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

    private Sent keep(UserId sender, ConversationId id, NewMessage request) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            var message = new Message(
                    id,
                    messages.lastSeq(id) + 1,
                    sender,
                    request.text(),
                    request.clientMessageId(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (messages.insert(message)) {
                return new Sent(message, true);
            }
            Optional<Message> earlier = messages.find(id, sender, request.clientMessageId());
            if (earlier.isPresent()) {
                return new Sent(earlier.get(), false);
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos() * attempt / MOST_TRIES + 1));
        }
        throw new Unavailable(RETRY_AFTER);
    }
}
