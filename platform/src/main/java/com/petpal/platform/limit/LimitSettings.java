package com.petpal.platform.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict limits are.
 *
 * @param factor what every limit is multiplied with: how much at once, and how much over time. For a load model or a
 *     measurement whose one machine stands for many people
 */
@ConfigurationProperties("petpal.limits")
public record LimitSettings(@DefaultValue("1") double factor) {

    public LimitSettings {
        if (!(factor > 0 && factor <= 1_000_000)) {
            throw new IllegalArgumentException("petpal.limits.factor is above 0 and at most 1000000");
        }
    }

    public Bucket bucket(Quota quota, String whose) {
        long capacity = Math.max(1, Math.round(quota.capacity() * factor));
        long nanos = Math.max(1_000, Math.round(quota.pace().toNanos() / factor));
        return new Bucket(quota, whose, capacity, Duration.ofNanos(nanos));
    }
}
