/**
 * Who follows whom.
 *
 * <pre>
 * profile.following   shard key followerId hashed, followeeId     the fact
 *   _id follower ‖ followee, followerId, followeeId, state active|ended, version, pending
 * profile.followers   shard key followeeId hashed, followerId     derived from it by events
 *   _id followee ‖ follower, followeeId, followerId, state, version (of the fact), pending
 *
 * PUT follow ─► following + follow.started ─► delete relations:&lt;both&gt; ─► 204
 *                              │ group profile.graph
 *                              ▼
 *               followers + follower.added ─► delete relations:&lt;both&gt; again
 *
 * Redis       relations:&lt;userId&gt;   Relations as JSON, 10 min
 * events out  follow.started, follow.ended, follower.added, follower.removed {followerId, followeeId};
 *             aggregate = the edge in following, version = its version, which counts up with every start and end
 * events in   follow.started, follow.ended (group profile.graph)
 * erasure     both sides of every edge, ended or not; an edge with somebody who is erased goes when its news comes
 * </pre>
 *
 * An edge that ended stays, so that its version goes on and an event from before is known to be old. The second deletion repairs what a first one missed while Redis
 * was away: the event only arrives once Redis is back.
 */
@NullMarked
package com.petpal.profile.graph;

import org.jspecify.annotations.NullMarked;
