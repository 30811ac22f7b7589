/**
 * Ids that route themselves: whoever holds one can name the shard it lives on.
 *
 * <pre>
 * UserId                   64 random bits                     11 characters
 * PetId, PostId            64 bits of the owner, 64 local     22 characters, two halves of 11
 * CommentId                the post, 64 local                 33 characters, three halves of 11
 *   local half             42 bits of milliseconds since 2026-01-01T00:00Z, 22 random bits
 * </pre>
 *
 * Halves are big-endian unsigned numbers in base62 whose digits are in ASCII order, so the order of the texts is the
 * order of the numbers, and the local half sorts by time. On the wire ids are opaque.
 */
@NullMarked
package com.petpal.platform.identity;

import org.jspecify.annotations.NullMarked;
