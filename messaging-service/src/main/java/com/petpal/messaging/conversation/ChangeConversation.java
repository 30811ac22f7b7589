package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Changes a conversation, of which all that is decided here is one document: reads it, decides, and replaces it if nobody else has in between. */
@Component
class ChangeConversation {

    private static final int MOST_TRIES = 40;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ConversationStore store;
    private final RandomGenerator random;

    ChangeConversation(ConversationStore store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /**
     * What somebody wants of it.
     *
     * @param after how it is to be
     * @param change to be told, if any
     * @param answered who says yes or no to a stranger by it, if somebody does
     */
    record Wish(Conversation after, Optional<Change> change, Optional<UserId> answered) {

        Wish(Conversation after, Optional<Change> change) {
            this(after, change, Optional.empty());
        }

        static Wish answering(Conversation after, UserId asked) {
            return new Wish(after, Optional.empty(), Optional.of(asked));
        }
    }

    /** @param conversation as it is now */
    record Outcome(Conversation conversation, Optional<Change> change) {}

    /**
     * @param decide gives no wish where all is well already, and throws where it may not be
     * @throws NotFound if there is no such conversation
     */
    Outcome change(ConversationId id, Function<Conversation, Optional<Wish>> decide) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Conversation before = store.find(id).orElseThrow(() -> new NotFound("conversation"));
            Optional<Wish> wish = decide.apply(before);
            if (wish.isEmpty()) {
                return new Outcome(before, Optional.empty());
            }
            if (store.replace(wish.get())) {
                return new Outcome(wish.get().after().changed(), wish.get().change());
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos() * attempt / MOST_TRIES + 1));
        }
        throw new Unavailable(RETRY_AFTER);
    }
}
