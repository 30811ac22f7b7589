/**
 * Who looks after pets of others, which ones, and how far away.
 *
 * <pre>
 * profile.sitters    shard key _id hashed
 *   _id UserId, state active/ended, version; while active: radiusKm, species [text], available, about?
 *   clearedBy? (reports for which moderators took about away)
 *   outbox
 *
 * events out   sitter.changed {}, group profile.nearby: it does not say what
 * erasure      the document
 * </pre>
 *
 * Where a sitter is, their shared place says, in {@code person}: whoever shares none is found nearby by nobody. Nothing here
 * says where somebody is.
 */
@NullMarked
package com.petpal.profile.sitter;

import org.jspecify.annotations.NullMarked;
