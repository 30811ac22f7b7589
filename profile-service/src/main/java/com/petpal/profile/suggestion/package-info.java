/**
 * People whom somebody may know: those who are followed by whom they follow.
 *
 * <pre>
 * profile.suggestions    shard key _id hashed
 *   _id UserId, people [{userId, shared}] at most 100, most shared first, computedAt?, dueAt? (while it is to be worked out)
 *   indexes: dueAt sparse, people.userId (for erasing)
 *
 * GET suggestions ─► what is kept, less whom the reader knows by now; nothing kept, or a day old ─► dueAt
 * timer      dueAt: reads whom at most 200 followed people follow, in batches of 100 (declared suggestions)
 * erasure    the document, and the person's place in those of others
 * </pre>
 */
@NullMarked
package com.petpal.profile.suggestion;

import org.jspecify.annotations.NullMarked;
