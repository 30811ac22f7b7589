package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.PersonalQuota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody follow, or asks for patience. */
@Component
final class LimitFollows {

    /**
     * Following strangers so that they look back: 60 at once, which is more than a newcomer finds in one sitting, and then
     * 60 an hour. Asking counts like following, and following again counts again; ending is free.
     */
    private static final PersonalQuota FOLLOWS = new PersonalQuota("follow", 60, Duration.ofMinutes(1));

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitFollows(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person followed too many in a short time
     */
    void follow(UserId follower, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(FOLLOWS, follower.toString())), header);
    }
}
