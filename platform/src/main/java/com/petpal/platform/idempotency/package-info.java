/**
 * {@code Idempotency-Key}: a POST that creates may be sent again after a lost answer, and creates once.
 *
 * <pre>
 * *.idempotency     shard key (principal hashed, _id)
 *   _id             principal|route|key
 *   bodyHash        SHA-256 of the request as JSON
 *   resourceId      fixed before the work begins, so that whoever takes over after a crash makes the same resource
 *   state           running (until leaseUntil) | done
 *   status, headers, body       the answer, once done
 *   expiresAt       24 h
 * </pre>
 */
@NullMarked
package com.petpal.platform.idempotency;

import org.jspecify.annotations.NullMarked;
