package com.petpal.profile.media;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.PersonalQuota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody upload, or asks for patience. */
@Component
final class LimitUploads {

    /** What keeps a thread busy for a moment, whatever comes of it: an album at once, then six a minute. */
    private static final PersonalQuota UPLOADS = new PersonalQuota("upload", 60, Duration.ofSeconds(10));

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitUploads(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person uploaded too much in a short time
     */
    void upload(UserId owner, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(UPLOADS, owner.toString())), header);
    }
}
