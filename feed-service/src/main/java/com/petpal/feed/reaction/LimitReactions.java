package com.petpal.feed.reaction;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.PersonalQuota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody react, or asks for patience. */
@Component
class LimitReactions {

    /** Robots: 200 at once, which is faster than anybody scrolls, and then one a second. */
    private static final PersonalQuota REACTIONS = new PersonalQuota("reaction", 200, Duration.ofSeconds(1));

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitReactions(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person reacted very often in a short time
     */
    void react(UserId userId, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(REACTIONS, userId.toString())), header);
    }
}
