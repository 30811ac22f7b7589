package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.TakeTokens;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody follow, or asks for patience. */
@Component
final class LimitFollows {

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
        tokens.take(List.of(settings.bucket(GraphLimit.FOLLOW, follower.toString())), header);
    }
}
