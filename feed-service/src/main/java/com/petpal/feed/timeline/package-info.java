/**
 * The home feed: skeleton (ids), hydrate (posts and cards), rules, present.
 *
 * <pre>
 * Redis, all ours
 *   timeline:&lt;userId&gt;        zset, every score 0; member = PostId with its local half first, so text order is time order.
 *                            At most 800, for 30 days after the last read. The member "!" sorts below all: while it is
 *                            there nothing was cut off, and its place is the true end of the feed.
 *   timeline-stamp:&lt;userId&gt;  what the timeline was built from: relations version / marker of the large authors; or
 *                            ~token~stamp while it is being built. Absent or different: rebuild.
 *   large-authors            zset of those whose posts are not fanned out but merged at read, score = posts shown since, and
 *                            one. Its lowest member is the marker "!token", score = minus the changes there were. A new
 *                            marker (the set was lost) makes every timeline be built anew.
 *   author-posts:&lt;userId&gt;    of a large author: as a timeline, with the same members, cap and end. "~token" sorts above
 *                            all: while it is there the list is being built. Absent: built when somebody wants it.
 * Redis, read only
 *   relations:&lt;userId&gt;       profile-service's
 *
 * events in   follower.added, follower.removed (group feed.timeline): the stamp goes, the next read rebuilds
 *             post.created (group feed.fanout): into the timelines that exist, or the list of a large author
 * </pre>
 *
 * Why a stamp and not a back-fill at each follow: docs/adr/0006. Why a marker: docs/adr/0022.
 */
@NullMarked
package com.petpal.feed.timeline;

import org.jspecify.annotations.NullMarked;
