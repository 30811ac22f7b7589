/**
 * How often something may be done.
 *
 * <pre>
 * limit:&lt;quota&gt;:&lt;whose&gt;    string, the microsecond at which the bucket is full again; lives until then
 * lua/take-tokens.lua        a token from each or from none, one round trip
 *
 * refused: 429 too_many_attempts, Retry-After. Always: RateLimit, RateLimit-Policy
 * </pre>
 *
 * A refused try takes nothing, so who keeps on hammering is let in as soon as whoever waits. MongoDB: nothing. Events:
 * none.
 */
@NullMarked
package com.petpal.platform.limit;

import org.jspecify.annotations.NullMarked;
