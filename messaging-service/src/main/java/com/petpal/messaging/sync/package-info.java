/**
 * What changed for somebody since they last asked: the way back for a phone that was away, for an hour or for a month.
 *
 * <pre>
 * GET /v1/sync?cursor=   {items: [{conversationId, conversation?, ..., entries, moreEntries}], nextCursor, more}
 *
 *   memberships of the person, in the order in which they changed (userId, changedAt): one shard
 *   their conversations, at most 20 by id ($in, declared inbox)
 *   entries of each by number, from the first that is younger than the last round (conversationId, sentAt): one shard each
 * </pre>
 *
 * A round is what had changed when it began; its last page has {@code more: false}, and the cursor of the next round, which begins ten seconds before this
 * one did: clocks of processes differ, and a write may take a while. So some things come twice, which their ids and numbers tell, and none is left out. What memberships
 * learned of much later than it was sent is noted in them with its number.
 */
@NullMarked
package com.petpal.messaging.sync;

import org.jspecify.annotations.NullMarked;
