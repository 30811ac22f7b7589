package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Gives an entry the next number of its conversation and keeps it. Said again, it is the same entry. */
@Component
class AppendEntry {

    /** Of eight who write at once one succeeds in each round, so this is far more than bad luck needs. */
    private static final int MOST_TRIES = 40;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final MessageStore messages;
    private final Clock clock;
    private final RandomGenerator random;

    AppendEntry(MessageStore messages, Clock clock, SecureRandom random) {
        this.messages = messages;
        this.clock = clock;
        this.random = random;
    }

    /** @param isNew whether it was not kept before */
    record Appended(Message message, boolean isNew) {}

    /**
     * @throws NotFound if it answers a message that there is not
     * @throws Unavailable if too many write at once
     */
    Appended append(ConversationId id, Draft draft) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            long last = messages.lastSeq(id);
            requireAnswerable(draft, last);
            var message = new Message(
                    id,
                    last + 1,
                    draft.kind(),
                    draft.senderId(),
                    draft.name(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    draft.words(),
                    draft.deed(),
                    Aftermath.NONE);
            if (messages.insert(message)) {
                return new Appended(message, true);
            }
            Optional<Message> earlier = messages.find(id, draft.senderId(), draft.name());
            if (earlier.isPresent()) {
                return new Appended(earlier.get(), false);
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos() * attempt / MOST_TRIES + 1));
        }
        throw new Unavailable(RETRY_AFTER);
    }

    /** Numbers have no holes, so whatever is not above the last is there. */
    private static void requireAnswerable(Draft draft, long last) {
        Words words = draft.words();
        if (words != null && words.replyTo() != null && words.replyTo() > last) {
            throw new NotFound("message to answer");
        }
    }
}
