package com.petpal.platform.limit;

import java.time.Duration;

/**
 * How often something may be done: a token bucket of so many at once, and then one more each time a token has come back.
 *
 * <p>A service with many has an enumeration of its own; what one person may do has a {@link PersonalLimit}.
 */
public interface Quota {

    /** Its name in keys, headers and metrics, such as {@code login-account}; unique among all services. */
    String text();

    long capacity();

    /** How long a token takes to come back. */
    Duration pace();

    /** Whether each process counts for itself while Redis is away; otherwise nobody does. */
    boolean isHeldWithoutRedis();

    /** Whether it is about everybody: then nobody is told how much of it is left. */
    boolean isEverybodys();
}
