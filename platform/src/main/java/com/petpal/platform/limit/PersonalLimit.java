package com.petpal.platform.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one person may ask for what a controller's method does, right beside its route. Whoever asks more often gets
 * 429 {@code too_many_attempts} with {@code Retry-After}; every answer has {@code RateLimit} headers. Without Redis each
 * process counts for itself. What is refused later was asked for too.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalLimit {

    /** Its name in keys, headers and metrics; unique among all services. Methods with one name share what is left. */
    String value();

    /** How often at once. */
    long atOnce();

    /** After how many seconds once more. */
    long paceSeconds();
}
