/**
 * Whom people want to see nothing of, or nothing in their feed.
 *
 * <pre>
 * profile.blocked_by   shard key targetId hashed, ownerId     written first, decides
 *   _id target ‖ owner, targetId, ownerId, state active|ended, version, pending
 * profile.blocks       shard key ownerId hashed, targetId     brought to its version before the answer
 *   _id owner ‖ target, ownerId, targetId, state, version
 * profile.mutes        shard key ownerId hashed, targetId     index targetId, for erasing
 *   _id owner ‖ target, ownerId, targetId, state, version, pending
 *
 * PUT block ─► blocked_by + block.started ─► blocks ─► follows and requests end, both ways ─► delete relations:&lt;both&gt; ─► 204
 *                              │ group profile.block: the same again, for a request that was killed in between
 *
 * events out  block.started, block.ended, mute.started, mute.ended {ownerId, targetId}; aggregate = owner ‖ target
 * events in   the same (group profile.block)
 * erasure     both sides of every block, all mutes of and against a person
 * </pre>
 *
 * Either side alone makes both invisible to each other ({@code relations:} unites them), so a block that is half written
 * hides already. Whoever is blocked sees no more than of somebody who does not exist: 404, and blocking back is 404 too.
 * Unblocking restores no follow.
 */
@NullMarked
package com.petpal.profile.block;

import org.jspecify.annotations.NullMarked;
