package com.petpal.profile.report;

import com.petpal.platform.limit.Quota;
import java.time.Duration;

/** How often one person may ask moderators for work. */
enum ReportLimit implements Quota {
    /** Burying moderators: 30 at once, which is more than anybody meets in an evening, and then 12 an hour. */
    REPORT("report", 30, Duration.ofMinutes(5));

    private final String text;
    private final long capacity;
    private final Duration pace;

    ReportLimit(String text, long capacity, Duration pace) {
        this.text = text;
        this.capacity = capacity;
        this.pace = pace;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public Duration pace() {
        return pace;
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
