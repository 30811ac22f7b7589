package com.petpal.feed.comment;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.PersonalQuota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody comment, or asks for patience. */
@Component
class LimitComments {

    /** Spam: 60 at once, which is a lively evening, and then ten a minute. */
    private static final PersonalQuota COMMENTS = new PersonalQuota("comment", 60, Duration.ofSeconds(6));

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitComments(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person commented very much in a short time
     */
    void comment(UserId author, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(COMMENTS, author.toString())), header);
    }
}
