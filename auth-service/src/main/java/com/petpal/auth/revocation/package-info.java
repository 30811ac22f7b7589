/**
 * Sessions that ended within a token's life. How every program comes to know of them is in {@code platform/revocation}.
 *
 * <pre>
 * auth.revocations         shard key bucket (hashed), _id; deleted some time after expiresAt
 *   _id         text       bucket ‖ sessionId ‖ 11 random
 *   bucket      text       minutes since 1970 ‖ slice 0..3 of the owner: a poll reads the buckets of the last moments
 *   sessionId   text
 *   endedAt     time
 *   expiresAt   time       endedAt + life of an access token + 1 minute; readers filter by it
 *
 * internal   GET /internal/revocations?since=   → {until, items: [{sessionId, expiresAt}]}
 * Redis      pub/sub revoked                    [{sessionId, expiresAt}], the fast path
 * </pre>
 *
 * Events: none; a revocation is of use for eleven minutes and is asked for once a second.
 */
@NullMarked
package com.petpal.auth.revocation;

import org.jspecify.annotations.NullMarked;
