package com.petpal.profile.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What all reviews of a sitter say together.
 *
 * @param average 1.00 to 5.00, rounded to two places; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stars(@Nullable Double average, long count) {

    static final Stars NONE = new Stars(null, 0);

    static Stars of(long sum, long count) {
        return count == 0 ? NONE : new Stars(Math.round(100.0 * sum / count) / 100.0, count);
    }
}
