/**
 * How many there are of what belongs to a person.
 *
 * <pre>
 * profile.counts    shard key _id hashed
 *   _id UserId, followers, following, posts, countedAt, version, dueAt? (while a change waits to be counted), postsDue? (posts too)
 *   indexes: dueAt sparse
 *
 * Redis      counts:&lt;userId&gt;   Counts as JSON, 10 min; near cache
 * timer      dueAt: counts what changed within a second after it was counted
 * erasure    the document; what is counted while somebody is erased is taken away by whoever counted
 * </pre>
 *
 * Counted anew whenever something changed, never incremented: follows from the edges, told by {@code graph}, posts by feed-service,
 * told by {@code post}. A follow does not have posts counted, so feed-service may be away then.
 */
@NullMarked
package com.petpal.profile.count;

import org.jspecify.annotations.NullMarked;
