/**
 * Messages, and whatever else happens in a conversation: numbered without holes in their conversation, kept exactly once, told at once to whoever is there.
 *
 * <pre>
 * messaging.messages     shard key (conversationId hashed)
 *   _id                  conversationId, then the number in 19 digits
 *   conversationId, seq  seq counts from 1 in each conversation
 *   kind                 message | deletion | reaction | joined | left | removed | titled | role; absent means message
 *   senderId?, clientMessageId, sentAt     without sender once they deleted their account; our own names begin with a line feed
 *   text?, mediaIds?, replyTo?             of messages
 *   deed?                {target, reaction, userId, title, role} of other entries
 *   deletedAt?, reactions? {UserId: {type, bySeq}}     follow from entries
 *   moderation?          {report: {version, hidden}}: what moderators decided
 *   pending              outbox: message.sent, entry.added
 *   indexes              (conversationId, sentAt), (conversationId, seq) unique, (conversationId, senderId, clientMessageId) unique, pendingSince sparse
 *
 * events out             message.sent, entry.added {conversationId, seq, sentAt} (stream events:messaging)
 * events in              both (group messaging.inbox): the memberships learn of it
 *                        entry.added (group messaging.entries): a deletion or reaction reaches its message
 *                        conversation.changed (group messaging.changes): a change becomes an entry
 *                        moderation.action (group messaging.moderation): hides messages, shows them again, deletes them
 * </pre>
 *
 * The insert itself claims the number: the last one is read, the next is inserted, and whoever comes second looks again. There is no counter that could be
 * ahead of its messages.
 */
@NullMarked
package com.petpal.messaging.message;

import org.jspecify.annotations.NullMarked;
