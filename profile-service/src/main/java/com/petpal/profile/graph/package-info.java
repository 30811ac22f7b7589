/**
 * Who follows whom, who asked to, and how people stand to each other.
 *
 * <pre>
 * profile.following   shard key followerId hashed, followeeId     the fact
 *   _id follower ‖ followee, followerId, followeeId, state requested|active|ended, version, pending
 * profile.followers   shard key followeeId hashed, followerId     derived from it by events
 *   _id followee ‖ follower, followeeId, followerId, state, version (of the fact), pending
 *
 * PUT follow ─► following + follow.started or follow.requested ─► delete relations:&lt;both&gt; ─► 204 or 202
 *                              │ group profile.graph
 *                              ▼
 *               followers + follower.added ─► delete relations:&lt;both&gt; again
 *                              │ group profile.counts: both are counted
 *
 * Redis       relations:&lt;userId&gt;   Relations as JSON, 10 min: following, blocked either way, muted
 *             limit:follow:&lt;userId&gt;
 * events out  follow.requested, follow.started, follow.ended, follower.added, follower.removed {followerId, followeeId};
 *             aggregate = the edge in following, version = its version, which counts up with every change
 * events in   follow.* (group profile.graph), follower.* (group profile.counts), person.opened (group profile.requests)
 * chore       compares followers with following, 1,000 edges a sweep, and mends (metric petpal_graph_mended_total)
 * erasure     both sides of every edge, ended or not; an edge with somebody who is erased goes when its news comes
 * </pre>
 *
 * An edge that ended stays, so that its version goes on and an event from before is known to be old. The second deletion repairs what a first one missed while Redis
 * was away: the event only arrives once Redis is back.
 *
 * <p>A request is an edge in another state, and a follow nowhere: neither in lists nor in relations, counts or fan-out. It
 * is granted by whoever is asked, or when they share with everybody again.
 */
@NullMarked
package com.petpal.profile.graph;

import org.jspecify.annotations.NullMarked;
