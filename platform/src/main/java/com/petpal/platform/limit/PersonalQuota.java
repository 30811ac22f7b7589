package com.petpal.platform.limit;

import java.time.Duration;

/**
 * How often one person may do something; held by each process alone while Redis is away.
 *
 * @param capacity how often at once
 * @param pace after how long it may be done once more
 */
record PersonalQuota(String text, long capacity, Duration pace) implements Quota {

    @Override
    public boolean isHeldWithoutRedis() {
        return true;
    }

    @Override
    public boolean isEverybodys() {
        return false;
    }
}
