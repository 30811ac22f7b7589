/**
 * How people react to posts: one reaction a person and post.
 *
 * <pre>
 * feed.reactions      shard key (postId hashed, userId)      the fact
 *   _id postId ‖ userId, postId, userId, type? (absent once taken back), since (11 characters, by time), at, version, pending
 *   indexes           (postId, since), (postId, type, since), pendingSince sparse
 * feed.reacted        shard key (userId hashed, postId)      brought to its version before the answer
 *   _id userId ‖ postId, userId, postId, timeFirst (of the post), type?, since, at, version
 *   indexes           (userId, timeFirst)
 *
 * PUT reaction ─► reactions + reaction.added ─► reacted ─► delete reactions-of:&lt;me&gt; ─► 200 with counts
 *                        │ group feed.reactions: the same again, for a request that was killed in between
 *                        │ group feed.tally: counts anew
 *
 * Redis               reactions-of:&lt;userId&gt;   Reactions as JSON: those to the 1,000 newest posts; 10 min
 * events out          reaction.added, reaction.removed {postId, postAuthorId, userId, type?}; aggregate = postId ‖ userId
 * events in           the same (group feed.reactions)
 * </pre>
 *
 * A reaction that was taken back stays, so that its version goes on, until its post or person goes.
 */
@NullMarked
package com.petpal.feed.reaction;

import org.jspecify.annotations.NullMarked;
