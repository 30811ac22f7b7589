package com.petpal.profile.graph;

import com.petpal.platform.limit.Quota;
import java.time.Duration;

/** How often one person may do what others are told of. */
enum GraphLimit implements Quota {
    /**
     * Following strangers so that they look back: 60 at once, which is more than a newcomer finds in one sitting, and then
     * 60 an hour. Asking counts like following, and following again counts again; ending is free.
     */
    FOLLOW("follow", 60, Duration.ofMinutes(1));

    private final String text;
    private final long capacity;
    private final Duration pace;

    GraphLimit(String text, long capacity, Duration pace) {
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
