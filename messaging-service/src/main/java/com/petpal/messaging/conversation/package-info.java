/**
 * Conversations: who talks with whom, and each person's inbox.
 *
 * <pre>
 * messaging.conversations   shard key (_id hashed); the fact, read by every request that needs to know who belongs to it
 *   _id                     ConversationId: derived from the pair for two people, random for a group
 *   kind                    direct | group
 *   members                 UserIds in order; whoever deletes their account is taken out, so one of two may be left
 *   title?, owner?, admins  of groups
 *   since                   {UserId: the first number that somebody who came later may read}
 *   requests                {UserId: WAITING | DECLINED}, who is asked by a stranger
 *   version                 counts changes, each of which is a conditional write
 *   pending                 outbox: conversation.changed, request.answered
 *   createdAt
 *   indexes                 (members): for erasing somebody, who may be in conversations that no membership tells of
 *
 * messaging.memberships     shard key (userId hashed, conversationId); one for each member; but for the drawer every write is a $max or $min
 *   _id                     userId, then conversationId
 *   userId, conversationId
 *   lastActivityAt          of the newest message that was noticed, before that of the conversation's beginning
 *   lastSeq                 number of that message
 *   readSeq, deliveredSeq   read by this person up to here, and there on one of their devices
 *   drawer                  inbox | requests | declined; whoever is not asked has it in the inbox
 *   changedAt               when any of this last changed; stays when somebody leaves, so that their other devices learn it
 *   lateSeq?, lateAt?       the smallest number that it learned of more than 5 s late, and when it last did: see sync
 *   indexes                 (userId, lastActivityAt), (userId, changedAt)
 *
 * events out                conversation.changed {conversationId, version, kind, actor, userId?, title?, role?} (stream events:messaging)
 *
 *                           request.answered {conversationId, userId}: whoever was asked said yes or no
 * events in                 follow.started (group messaging.requests): whoever follows who asks them has said yes, while it waits
 *
 * Redis, read only
 *   relations:, person:     profile-service's
 * </pre>
 *
 * A conversation is written before its memberships, and both before the answer. A crash in between leaves a conversation in nobody's inbox; starting it
 * again, or a message in it, writes the memberships again.
 */
@NullMarked
package com.petpal.messaging.conversation;

import org.jspecify.annotations.NullMarked;
