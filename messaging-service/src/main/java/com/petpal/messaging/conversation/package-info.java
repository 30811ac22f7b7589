/**
 * Conversations: who talks with whom, and each person's inbox.
 *
 * <pre>
 * messaging.conversations   shard key (_id hashed); the fact, read by every request that needs to know who belongs to it
 *   _id                     ConversationId: derived from the pair for two people, random for a group
 *   kind                    direct | group
 *   members                 UserIds in order; whoever deletes their account is taken out, so one of two may be left
 *   title                   groups may have one
 *   createdAt
 *   indexes                 (members): for erasing somebody, who may be in conversations that no membership tells of
 *
 * messaging.memberships     shard key (userId hashed, conversationId); one for each member; every write is a $max
 *   _id                     userId, then conversationId
 *   userId, conversationId
 *   lastActivityAt          of the newest message that was noticed, before that of the conversation's beginning
 *   lastSeq                 number of that message
 *   readSeq                 read by this person up to here
 *   indexes                 (userId, lastActivityAt)
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
