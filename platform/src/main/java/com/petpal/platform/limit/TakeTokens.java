package com.petpal.platform.limit;

import com.petpal.platform.limit.Buckets.Taken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Takes a token from each of several buckets, or asks for patience; tells what is left either way. One round trip. */
public final class TakeTokens {

    private final Buckets buckets;
    private final MeterRegistry meters;

    TakeTokens(Buckets buckets, MeterRegistry meters) {
        this.buckets = buckets;
        this.meters = meters;
    }

    /**
     * @param header sets a header of the answer, whatever that will be
     * @throws TooManyAttempts if one of them is empty; then none was taken
     */
    public void take(List<Bucket> counted, BiConsumer<String, String> header) {
        Taken taken = buckets.take(counted);
        RateLimitHeaders.tell(header, taken.levels());
        if (!taken.taken()) {
            throw refusal(taken.levels());
        }
    }

    private TooManyAttempts refusal(List<Level> levels) {
        Duration wait = Duration.ZERO;
        for (Level level : levels) {
            Duration untilNext = level.untilNext();
            if (untilNext.isPositive()) {
                meters.counter(
                                "petpal.limits.refused",
                                "limit",
                                level.bucket().quota().text())
                        .increment();
            }
            wait = untilNext.compareTo(wait) > 0 ? untilNext : wait;
        }
        return new TooManyAttempts(wait);
    }
}
