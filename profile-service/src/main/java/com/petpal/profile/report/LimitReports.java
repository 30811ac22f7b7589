package com.petpal.profile.report;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.limit.LimitSettings;
import com.petpal.platform.limit.PersonalQuota;
import com.petpal.platform.limit.TakeTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets somebody report, or asks for patience. */
@Component
final class LimitReports {

    /** Burying moderators: 30 at once, which is more than anybody meets in an evening, and then 12 an hour. */
    private static final PersonalQuota REPORTS = new PersonalQuota("report", 30, Duration.ofMinutes(5));

    private final TakeTokens tokens;
    private final LimitSettings settings;

    LimitReports(TakeTokens tokens, LimitSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param header sets a header of the answer
     * @throws com.petpal.platform.limit.TooManyAttempts if this person reported very much in a short time
     */
    void report(UserId reporter, BiConsumer<String, String> header) {
        tokens.take(List.of(settings.bucket(REPORTS, reporter.toString())), header);
    }
}
