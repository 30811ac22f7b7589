package com.petpal.profile.count;

import java.time.Instant;

/**
 * Counts as they were stored.
 *
 * @param version changes with every count and every wish for one
 * @param postsDue whether posts wait to be counted again
 */
record KnownCounts(Counts counts, Instant countedAt, long version, boolean postsDue) {}
