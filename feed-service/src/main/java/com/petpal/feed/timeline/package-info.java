/**
 * The home feed: skeleton (ids), hydrate (posts and cards), rules, present.
 *
 * <pre>
 * Redis, all ours
 *   timeline:&lt;userId&gt;        zset, every score 0; member = PostId with its local half first, so text order is time order.
 *                            At most 800, for 30 days after the last read. The member "!" sorts below all: while it is
 *                            there nothing was cut off, and its place is the true end of the feed.
 *   timeline-stamp:&lt;userId&gt;  the relations version the timeline was built from, or ~token while it is being built.
 *                            Absent or different: rebuild.
 * Redis, read only
 *   relations:&lt;userId&gt;       profile-service's
 *
 * events in   follower.added, follower.removed (group feed.timeline): the stamp goes, the next read rebuilds
 *             post.created (group feed.fanout): into the timelines that exist
 * </pre>
 *
 * Why a stamp and not a back-fill at each follow: docs/adr/0006.
 */
@NullMarked
package com.petpal.feed.timeline;

import org.jspecify.annotations.NullMarked;
