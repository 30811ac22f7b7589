package com.petpal.profile.media;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.Quota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody upload, or asks for patience. */
@Component
final class LimitUploads {

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitUploads(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** What keeps a thread busy for a moment, whatever comes of it: an album at once, then six a minute. */
    private enum Uploads implements Quota {
        UPLOADS;

        private static final int AT_ONCE = 60;
        private static final Duration PACE = Duration.ofSeconds(10);

        @Override
        public String text() {
            return "upload";
        }

        @Override
        public long capacity() {
            return AT_ONCE;
        }

        @Override
        public Duration pace() {
            return PACE;
        }

        @Override
        public boolean isHeldWithoutRedis() {
            return true;
        }

        @Override
        public boolean isEverybodys() {
            return false;
        }
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person uploaded too much in a short time
     */
    void upload(UserId owner, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(Uploads.UPLOADS, owner.toString())), header);
    }
}
