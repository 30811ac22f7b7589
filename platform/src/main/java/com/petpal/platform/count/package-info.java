/**
 * Counts that are right: counted anew from the facts whenever one changed, never incremented.
 *
 * <pre>
 * a collection of counts   shard key _id hashed, with a timer
 *   _id, the counts, countedAt, version, dueAt? (while a change waits to be counted)
 * </pre>
 *
 * A feature brings the store, the source and the timer; {@link com.petpal.platform.count.Recount} decides when to count.
 */
@NullMarked
package com.petpal.platform.count;

import org.jspecify.annotations.NullMarked;
