/**
 * How many there are of what belongs to a person.
 *
 * <pre>
 * profile.counts    shard key _id hashed
 *   _id UserId, followers, following, countedAt, version, dueAt? (while a change waits to be counted)
 *   indexes: dueAt sparse
 *
 * Redis      counts:&lt;userId&gt;   Counts as JSON, 10 min; near cache
 * timer      dueAt: counts what changed within a second after it was counted
 * erasure    the document; what is counted while somebody is erased is taken away by whoever counted
 * </pre>
 *
 * Counted anew from the edges whenever one changed, never incremented; who tells of changes is {@code graph}.
 */
@NullMarked
package com.petpal.profile.count;

import org.jspecify.annotations.NullMarked;
