package com.petpal.platform.limit;

import java.time.Duration;

/** A quota for tests: ten at once, and one more a minute. */
record Tries(String text) implements Quota {

    @Override
    public long capacity() {
        return 10;
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(1);
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
