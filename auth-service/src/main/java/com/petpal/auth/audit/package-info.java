/**
 * What happened to an account, for its owner to read.
 *
 * <pre>
 * auth.security_events     shard key userId (hashed); deleted some time after expiresAt
 *   _id         text       userId ‖ a half that sorts by time
 *   userId      text
 *   happening   text       see Happening
 *   detail      text?      such as the role that was granted
 *   network     text?      IPv4 /24 or IPv6 /48; never a whole address
 *   at          time
 *   expiresAt   time       a year later; readers filter by it
 *
 * any feature ──► AuditTrail        never fails what it tells of; lost events are counted
 * GET /v1/auth/security-events      newest first
 * </pre>
 *
 * A failed login is written after the answer, for its time must not tell whether there is such an account. Redis:
 * nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.audit;

import org.jspecify.annotations.NullMarked;
