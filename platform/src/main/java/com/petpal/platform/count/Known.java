package com.petpal.platform.count;

import java.time.Instant;

/**
 * Counts as they were stored.
 *
 * @param version changes with every count and every wish for one
 */
public record Known<C>(C counts, Instant countedAt, long version) {}
