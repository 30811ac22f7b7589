/**
 * How much there is said about a post, and that it goes with it.
 *
 * <pre>
 * feed.tallies        shard key _id hashed
 *   _id PostId, reactions {paw, love, laugh, hug}, comments, countedAt, version, dueAt? (while a change waits to be counted)
 *   indexes           dueAt sparse
 *
 * Redis               tally:&lt;postId&gt;   Tally as JSON, 10 min; near cache
 * events in           comment.created, comment.deleted, reaction.added, reaction.removed (group feed.tally): counts anew, at
 *                     most once a second a post below 1,000, once a minute above 100,000 ({@code platform/count})
 *                     post.deleted, comment.created, reaction.added (group feed.talk): removes what is about no post
 * timer               dueAt: counts what changed within a second after it was counted
 * </pre>
 *
 * The facts are {@code comment}'s and {@code reaction}'s; both are counted over an index on the post's shard.
 */
@NullMarked
package com.petpal.feed.tally;

import org.jspecify.annotations.NullMarked;
